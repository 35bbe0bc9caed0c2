"""When two web addresses are one: what is left of an address without what does not matter."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit

MAX_CHARS = 500
"""Characters of an address that are kept for looking it up; a longer one keeps the digest of its rest."""

TRACKING = frozenset(
    {
        *("cmp", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid"),
        *("ocid", "ref_src", "twclid", "wbraid", "yclid"),
    }
)
"""Keys of a query that say where a reader came from. *From:* the manuals of the services that add them."""


def make_address(url: str) -> str:
    """The normalised address, short enough for an index of any database."""
    address = normalise_url(url)
    if len(address) <= MAX_CHARS:
        return address
    return f"{address[:MAX_CHARS]}#{sha256(address.encode('utf-8', 'surrogatepass')).hexdigest()}"


def normalise_url(url: str) -> str:
    """The address without scheme, "www.", port of the scheme, fragment, tracking and the last slash.

    The host is in small letters and the rest of the query in the order of its keys. What has no host comes
    back as it is: nothing is guessed.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return url
    if not host:
        return url
    if port is not None and (parts.scheme.lower(), port) not in (("http", 80), ("https", 443)):
        host = f"{host}:{port}"
    kept = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(pair[0])
    )
    query = f"?{urlencode(kept)}" if kept else ""
    return host + parts.path.rstrip("/") + query


def _is_tracking(key: str) -> bool:
    return key.lower() in TRACKING or key.lower().startswith("utm_")
