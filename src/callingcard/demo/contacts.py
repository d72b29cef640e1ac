"""Address books as Google and Outlook write them, in their old and new columns; and the one LinkedIn was given."""

from collections.abc import Iterable

from callingcard.demo.cards import Card
from callingcard.demo.sheet import Made, Row, csv_file

_GOOGLE_OLD = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - City,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Website 1 - Type,Website 1 - Value"
_GOOGLE_NEW = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - City,Website 1 - Label,Website 1 - Value"
_OUTLOOK = "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Mobile Phone,Business Phone,Business City,Company,Job Title,Department,Categories"
_OUTLOOK_COM = "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Business City,Job Title,Department,Company,Personal Web Page,Birthday,Notes"
_SYNCED = "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"


def google(name: str, cards: Iterable[Card], *, new: bool = True) -> Made:
    """Google's contacts; several values of a kind fill numbered columns."""
    return csv_file(name, (_GOOGLE_NEW if new else _GOOGLE_OLD).split(","), [_google(card, new) for card in cards])


def outlook(name: str, cards: Iterable[Card], *, new: bool = True) -> Made:
    """Outlook's contacts, the classic program's or the web's."""
    return csv_file(name, (_OUTLOOK_COM if new else _OUTLOOK).split(","), [_outlook(card) for card in cards], bom=new)


def synced(cards: Iterable[Card]) -> tuple[str, tuple[str, ...], list[Row]]:
    """LinkedIn's own list of the address book that the user once let it read: file name, header, rows."""
    return "Contacts.csv", tuple(_SYNCED.split(",")), [_synced(card) for card in cards]


def _google(card: Card, new: bool) -> Row:
    label, given, family = ("Label", "First Name", "Last Name") if new else ("Type", "Given Name", "Family Name")
    cells = {
        given: card.given,
        family: card.family,
        "Birthday": card.birthday,
        "Website 1 - Value": card.url,
        "Address 1 - City": card.place,
    }
    cells["Labels" if new else "Group Membership"] = "* myContacts ::: Work" if card.company else "* myContacts"
    cells["Organization Name" if new else "Organization 1 - Name"] = card.company
    cells["Organization Title" if new else "Organization 1 - Title"] = card.position
    cells["Notes"] = f"Studied at {', '.join(card.schools)}" if card.schools else ""
    if not new:
        cells["Name"] = card.shown
    for number, address in enumerate(card.emails[:2], 1):
        cells |= {
            f"E-mail {number} - {label}": "* Home" if number == 1 else "Work",
            f"E-mail {number} - Value": address,
        }
    if card.phones:
        cells |= {f"Phone 1 - {label}": "Mobile", "Phone 1 - Value": " ::: ".join(card.phones)}
    return cells, card.who


def _outlook(card: Card) -> Row:
    mails = (*card.emails, "", "")
    return {
        "First Name": card.given,
        "Last Name": card.family,
        "E-mail Address": mails[0],
        "E-mail 2 Address": mails[1],
        "Mobile Phone": "".join(card.phones[:1]),
        "Company": card.company,
        "Job Title": card.position,
        "Web Page": card.url,
        "Personal Web Page": card.url,
        "Business City": card.place,
    }, card.who


def _synced(card: Card) -> Row:
    return {
        "Source": "GOOGLE_CONTACTS",
        "FirstName": card.given,
        "LastName": card.family,
        "Companies": card.company,
        "Title": card.position,
        "Emails": ",".join(card.emails),
        "PhoneNumbers": ",".join(card.phones),
        "CreatedAt": f"{card.day.month}/{card.day.day}/{card.day:%y}, 9:00 AM",
        "FullName": card.shown,
    }, card.who
