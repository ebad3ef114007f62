"""How names stand to each other."""

from __future__ import annotations

import pytest

from factcheck import compare_names

ROWS = [
    ("Saltanat Nukenova", "saltanat nukenova", "agrees", "equal"),
    ("President Tokayev", "Tokayev", "agrees", "equal"),
    ("Tokayev", "Kassym-Jomart Tokayev", "agrees", "implied"),
    ("K. Tokayev", "Kassym-Jomart Tokayev", "agrees", "implied"),
    ("Quandyq Bishimbaev", "Kuandyk Bishimbayev", "agrees", "equivalent"),
    ("Nazarbayev", "Nazarbaev", "agrees", "equivalent"),
    ("Majilis", "Mazhilis", "agrees", "equivalent"),
    ("Foreign Policy Centre", "Foreign Policy Center", "agrees", "equivalent"),
    ("Union of Crisis Centers", "Union of Crisis Centers of Kazakhstan", "agrees", "implied"),
    ("OAO Gazprom", "Gazprom JSC", "agrees", "equal"),
    ("Open Joint Stock Company Gazprom", "Gazprom", "agrees", "equal"),
    ("A.B.C. Company", "ABC Co.", "agrees", "equal"),
    ("RamiMakhlouf", "Rami Makhlouf", "agrees", "equivalent"),
    ("J. K. Rowling", "Joanne Kathleen Rowling", "agrees", "equivalent"),
    ("J.K. Rowling", "Joanne Kathleen Rowling", "agrees", "equivalent"),
    ("J.K. Rowling", "JK Rowling", "agrees", "equivalent"),
    ("U.N. Women", "UN Women", "agrees", "equivalent"),
    ("C.B.A. Company", "A.B.C. Company", "incomparable", "other-name"),
    ("CDE Company", "A.B.C. Company", "incomparable", "other-name"),
    ("Saltanat Kukenova", "Saltanat Nukenova", "conflicts", "misspelt"),
    ("Kukenova", "Saltanat Nukenova", "conflicts", "misspelt"),
    ("Jennifer Winstrand", "Jennifer Wistrand", "conflicts", "misspelt"),
    ("Naila Muhktarova", "Naila Mukhtarova", "conflicts", "misspelt"),
    ("Arthur Lastayev", "Arthur Lasstayev", "conflicts", "misspelt"),
    ("Aliya Nukenova", "Saltanat Nukenova", "incomparable", "other-name"),
    ("Nukenov", "Nukenova", "incomparable", "other-name"),
    ("Kazakhstani", "Kazakhstan", "incomparable", "other-name"),
    ("Kyrgyzstan", "Kazakhstan", "incomparable", "other-name"),
    ("Ministry of Labour", "Ministry of Health", "incomparable", "other-name"),
    ("Салтанат Нукенова", "Saltanat Nukenova", "agrees", "equal"),
    ("Saltanat Nuke\u00adnova", "Saltanat Nukenova", "agrees", "equal"),
    ("Saltanat Kuke\u200bnova", "Saltanat Nukenova", "conflicts", "misspelt"),
    ("Қуандық Бишімбаев", "Kuandyk Bishimbayev", "agrees", "equivalent"),
    ("高石早苗", "高市早苗", "incomparable", "other-name"),
    ("Bill Gates", "William Gates", "agrees", "equivalent"),
    ("Orlova, Ana", "Ana Orlova", "agrees", "equal"),
    ("Mohamed bin Salman", "Muhammad ibn Salman", "agrees", "equivalent"),
    ("Salman bin Muhammad", "Muhammad bin Salman", "incomparable", "other-name"),
    ("Harbour Fund II", "Harbour Fund III", "incomparable", "other-name"),
    ("Brigade Forty-Four", "Brigade 44", "agrees", "equal"),
    ("HarbourAG", "Harbour AG", "agrees", "equal"),
    ("4na 0rlova", "Ana Orlova", "conflicts", "misspelt"),
    ("", "Ana Orlova", "incomparable", "other-name"),
]


@pytest.mark.parametrize(("stated", "known", "relation", "reason"), ROWS)
def test_a_pair_of_names(stated: str, known: str, relation: str, reason: str) -> None:
    comparison = compare_names(stated, known)
    assert (str(comparison.relation), str(comparison.reason)) == (relation, reason)
