"""Countries: their names, and the codes of three letters by which templates call them."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES", "NAMES"]

CODES: Final = {
    "UK": "United Kingdom", "GBR": "United Kingdom", "USA": "United States", "US": "United States", "CAN": "Canada",
    "AUS": "Australia", "NZL": "New Zealand", "IRL": "Ireland", "FRA": "France", "GER": "Germany", "DEU": "Germany",
    "ITA": "Italy", "ESP": "Spain", "POR": "Portugal", "BEL": "Belgium", "NED": "Netherlands", "SUI": "Switzerland",
    "AUT": "Austria", "SWE": "Sweden", "NOR": "Norway", "DEN": "Denmark", "FIN": "Finland", "POL": "Poland",
    "CZE": "Czech Republic", "HUN": "Hungary", "RUS": "Russia", "JPN": "Japan", "CHN": "China", "HKG": "Hong Kong",
    "KOR": "South Korea", "TWN": "Taiwan", "IND": "India", "PAK": "Pakistan", "BAN": "Bangladesh", "IRN": "Iran",
    "TUR": "Turkey", "MEX": "Mexico", "BRA": "Brazil", "ARG": "Argentina", "PHI": "Philippines", "NGA": "Nigeria",
    "GHA": "Ghana", "EGY": "Egypt", "RSA": "South Africa", "KEN": "Kenya", "MAR": "Morocco", "TUN": "Tunisia",
    "THA": "Thailand", "INA": "Indonesia", "IDN": "Indonesia", "MAS": "Malaysia", "SIN": "Singapore",
    "SGP": "Singapore", "VIE": "Vietnam", "SRI": "Sri Lanka", "LKA": "Sri Lanka", "NEP": "Nepal", "BGD": "Bangladesh",
    "ISR": "Israel",
    "GRE": "Greece", "ISL": "Iceland", "ROU": "Romania", "BUL": "Bulgaria", "SVK": "Slovakia", "UKR": "Ukraine",
    "CRO": "Croatia", "SRB": "Serbia", "SLO": "Slovenia", "EST": "Estonia", "LTU": "Lithuania", "LAT": "Latvia",
    "LUX": "Luxembourg", "CHI": "Chile", "CHL": "Chile", "COL": "Colombia", "PER": "Peru", "VEN": "Venezuela",
    "URU": "Uruguay", "CUB": "Cuba", "URS": "Soviet Union", "USSR": "Soviet Union", "TCH": "Czechoslovakia",
    "YUG": "Yugoslavia", "FRG": "West Germany", "GDR": "East Germany", "NLD": "Netherlands", "CHE": "Switzerland",
    "PRT": "Portugal", "DNK": "Denmark", "PHL": "Philippines",
}  # fmt: skip
"""Countries by the codes of sports and of ISO 3166, and by the short forms that people write."""
NAMES: Final = frozenset({
    *(name.casefold() for name in CODES.values()),
    "uk", "u.k.", "us", "u.s.", "usa", "u.s.a.", "ussr", "czechia", "macedonia", "north macedonia",
    "bosnia and herzegovina", "montenegro", "albania", "belarus", "georgia", "armenia", "azerbaijan", "kazakhstan",
    "uzbekistan", "mongolia", "iraq", "syria", "lebanon", "jordan", "saudi arabia", "united arab emirates", "qatar",
    "kuwait", "afghanistan", "myanmar", "cambodia", "algeria", "senegal", "ethiopia", "uganda", "tanzania",
    "zimbabwe", "cyprus", "malta", "bolivia", "ecuador", "paraguay", "puerto rico", "dominican republic", "jamaica",
    "macau", "north korea",
})  # fmt: skip
"""The names of countries, folded in case."""
