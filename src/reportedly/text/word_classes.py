"""Closed word classes of English, and finite verbs by their form. All words are in small letters.

*From:* the closed classes are those of any grammar (Quirk et al. 1985); the verbs and nouns are the ones
that news prose uses around reported speech.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


DETERMINERS = _words(
    """
    the a an this that these those its his her their our my your no some any several many most all
    each every both one two three four five six seven eight nine ten another other
    """
)
PRONOUNS = _words(
    """
    he she it they we i you him them us me himself herself itself themselves neither none everyone
    nobody someone anyone both all
    """
)
RELATIVES = frozenset({"who", "whom", "whose", "which"})
PREPOSITIONS = _words(
    """
    of for in on at by with from to about against among into over under through during within
    without near inside outside behind beyond across around between toward towards upon via per amid
    despite regarding concerning including following besides alongside like unlike off onto
    throughout
    """
)
CLAUSE_OPENERS = _words(
    """
    but while although though because whereas when whenever if unless until after before since as
    that whether how why what where wherever so yet nor than once lest
    """
)
AUXILIARIES = _words(
    """
    is are was were be been being am has have had having do does did will would shall should can
    could may might must cannot won't wouldn't can't couldn't didn't doesn't don't isn't aren't
    wasn't weren't hasn't haven't hadn't shouldn't not n't
    """
)
ADVERBS = _words(
    """
    also again still yet never ever just only even now then later soon earlier already always often
    once twice however meanwhile instead too so far thus therefore otherwise nevertheless
    nonetheless today yesterday tonight himself herself itself themselves all both each neither
    either long since ago consistently immediately
    """
)
OPENING_WORDS = _words(
    """
    meanwhile however still also yet then later now moreover furthermore additionally separately
    instead earlier nonetheless nevertheless even today yesterday so reportedly allegedly apparently
    initially finally eventually recently afterwards afterward otherwise thus therefore besides
    similarly likewise only
    """
)
SENTENCE_STARTERS = _words(
    """
    the a an this that these those he she it they we i but and in on at when while after before if
    as there his her its their however meanwhile according neither both no
    """
)
ABBREVIATIONS = _words(
    """
    mr mrs ms dr sen rep gov gen col lt sgt capt adm maj cpl pvt st jr sr rev hon prof pres inc corp
    ltd co bros dept jan feb mar apr jun jul aug sep sept oct nov dec no vs etc mt ft ave blvd det
    cmdr brig supt insp messrs
    """
)
TIME_NOUNS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    morning afternoon evening night week weekend month year day time today yesterday tonight
    tomorrow midday noon statement mon tue wed thu fri sat sun hours days weeks months years
    """
)
PEOPLE_NOUNS = _words(
    """
    clerk clerks
    official officials spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons
    spokespeople representative representatives rep reps lawyer lawyers attorney attorneys agent
    agents publicist publicists manager managers source sources member members aide aides executive
    executives director head chief leader leaders minister secretary officer officers employee
    employees worker workers staff adviser advisers advisor advisors analyst analysts expert experts
    relative relatives family families parents father mother sister brother friend friends person
    people man woman men women resident residents witness witnesses activist activists commander
    commanders president chairman chairwoman chair editor reporter reporters author authors owner
    owners founder ambassador diplomat diplomats professor doctor doctors counsel solicitor
    solicitors prosecutor prosecutors lawmaker lawmakers politician politicians senator senators
    mayor governor police soldiers fighters militants rebels operator operators administrator
    administrators
    """
)
SUBJECT_MATTERS = _words(
    """
    food health housing trade commerce securities immigration customs science education culture
    defence defense justice labour labor energy transport transportation agriculture alcohol tobacco
    firearms  research industry business finance environment oceans oceanic families
    children security law communities tourism sport sports media arts women human water power gas
    oil family revenue work pensions standards planning economy information technology
    communications foreign prisons crime border intelligence
    """
)
"""Nouns that are joined by “and” inside the name of a body (“the Department of Trade and Industry”)."""

_NOUNS_IN_LY = _words(
    """
    family ally assembly supply reply bully anomaly jelly belly fly monopoly daily weekly elderly only
    """
)
_FINITE = _words(
    """
    said says say told tells tell wrote writes write reported reports claimed claims added adds
    announced announces confirmed confirms denied denies deny argued argues insisted insists
    believe believes believed thinks think thought knew knows know asked asks warned warns explained
    explains stated states noted notes acknowledged admitted admits suggested suggests indicated
    indicates alleged alleges revealed reveals published issued posted tweeted quoted cited shows
    showed shown declined declines refused refuses responded responds replied replies returned
    contacted reached went goes go came comes come made makes make took takes take got gets get gave
    gives give found finds saw sees left leaves became becomes began begins held holds kept keeps
    let put ran runs sent sends sought seeks spoke speaks stood stands won wins lost loses met meets
    meet set led brought brings bought sold paid built fell rose grew drew threw chose broke drove
    ate flew hit cut shot killed died lives lived works worked plans planned wants wanted tried
    tries hopes hoped expects expected continues continued remains remained appears appeared seems
    seemed calls called needs includes included describes described agreed agrees confirm insist argue warn
    allege admit acknowledge reveal
    """
)
_NOUNS_TOO = _words(
    """
    reports claims notes states plans works calls shows needs hopes runs lives set cut hit shot let
    put leaves lost found held made paid built sold left led drew think
    """
)
"""Of those, the ones that are nouns or participles as well: verbs only where an object or clause follows."""


def is_finite_verb(word: str, before: str | None, after: str | None) -> bool:
    """Say whether a word is a finite verb, by its form and the words beside it (`before` in small letters).

    An “-ed” form is one where its object follows (“arrested the man”); before a preposition it may be a
    participle (“officials briefed on the matter”), and is not counted.
    """
    low = word.lower().replace("’", "'")
    if low in AUXILIARIES:
        return low not in {"being", "been", "be", "having", "not", "n't", "may", "will", "can"} or (
            low in {"may", "will", "can"} and word.islower()
        )
    if not word.islower():
        return False
    if before is not None and (before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s")):
        return False
    follower = None if after is None else after.lower()
    opens_object = follower is not None and (
        follower in DETERMINERS or follower in PRONOUNS or (after is not None and after[0].isupper())
    )
    if low in _NOUNS_TOO:
        return opens_object
    if low in _FINITE:
        return True
    return low.endswith("ed") and len(low) > 4 and opens_object and before is not None


def is_manner(word: str) -> bool:
    """Say whether a word is an adverb in “-ly”."""
    return word.endswith("ly") and word.islower() and word not in _NOUNS_IN_LY
