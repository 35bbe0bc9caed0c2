"""Walks of life: which offices are of one, which seldom go together, and which are held in one place.

Source: written for this project from reading reports. An office that no field lists tells nothing.
"""

from __future__ import annotations

from reportedly.match.actor_names import word_set

FIELDS = {
    "state": word_set(
        """
        president minister chancellor senator congressman congresswoman representative governor mayor
        lawmaker ambassador secretary councillor councilor councilman councilwoman legislator mp king queen
        prince princess politician envoy diplomat dictator emperor monarch
        """
    ),
    "forces": word_set(
        """
        policeman policewoman detective sheriff constable trooper general colonel sergeant soldier commander
        admiral lieutenant corporal marshal firefighter patrolman superintendent
        """
    ),
    "sport": word_set(
        """
        coach quarterback player pitcher goalkeeper striker midfielder footballer golfer cyclist linebacker
        catcher boxer wrestler athlete forward defender skipper referee
        """
    ),
    "medicine": word_set(
        """
        surgeon nurse physician pathologist psychiatrist pharmacist paramedic medic midwife dentist
        """
    ),
    "faith": word_set(
        """
        bishop archbishop priest rabbi imam pastor pope cardinal reverend ayatollah monk nun vicar preacher
        """
    ),
    "arts": word_set(
        """
        actor actress singer drummer musician comedian rapper novelist bassist guitarist songwriter
        screenwriter filmmaker frontman painter designer model playwright superstar
        """
    ),
    "law": word_set("judge prosecutor attorney lawyer justice solicitor magistrate juror"),
    "study": word_set("student pupil schoolboy schoolgirl teenager teen child graduate"),
}

GO_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("state", "law"),
        ("state", "forces"),
        ("law", "forces"),
        ("study", "sport"),
        ("study", "arts"),
        ("sport", "arts"),
        ("state", "medicine"),
        ("state", "faith"),
    )
)
"""Fields that one person often has part in at once or one after the other. *From:* reading reports."""

OF_A_PLACE = word_set(
    """
    mayor governor sheriff senator congressman congresswoman councillor councilor councilman
    councilwoman prosecutor bishop archbishop ambassador
    """
)
"""Offices that are held in one place at a time: another place is another person."""
