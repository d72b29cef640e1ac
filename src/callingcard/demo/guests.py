"""Guest lists as the event platforms hand them to organisers and, at times, to guests."""

from collections.abc import Sequence
from datetime import date

from callingcard.demo.cards import Card
from callingcard.demo.sheet import Made, csv_file

_LUMA = "guest_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,utm_source,qr_code_url,Where do you work?,LinkedIn"
_EVENTBRITE_OLD = "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Company,Job Title"
_EVENTBRITE_NEW = "Order No.,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Order Type,Total Paid,Event Name,Buyer First Name,Buyer Last Name,Buyer Email"
_MEETUP = "Name,User ID,Title,RSVP,Guests,RSVPed on,Event Host"


def luma(name: str, cards: Sequence[Card], on: date) -> Made:
    """Luma: with a byte-order mark and the organiser's questions at the end."""
    rows = [
        (
            {
                "guest_id": f"gst-{card.who:06d}",
                "name": card.shown,
                "first_name": card.given,
                "last_name": card.family,
                "email": card.emails[0],
                "phone_number": "".join(card.phones[:1]),
                "created_at": f"{card.day}T08:15:00.000Z",
                "approval_status": "declined" if card.who % 17 == 3 else "approved",
                "checked_in_at": f"{on}T17:40:00.000Z" if card.who % 4 else "",
                "Where do you work?": card.company,
                "LinkedIn": card.url,
            },
            card.who,
        )
        for card in cards
    ]
    return csv_file(name, _LUMA.split(","), rows, bom=True)


def eventbrite(name: str, cards: Sequence[Card], event: str, *, new: bool = True) -> Made:
    """Eventbrite's orders, with the columns of 2026 or of 2017."""
    rows = [
        (
            {
                "Order No.": f"{70000 + card.who}",
                "Order no.": f"{70000 + card.who}",
                "Order Date": f"{card.day} 10:02:11",
                "First Name": card.given,
                "Surname": card.family,
                "Last Name": card.family,
                "Email": card.emails[0],
                "Quantity": "1",
                "Ticket Type": "General admission",
                "Order Type": "Free Order",
                "Total Paid": "0.00",
                "Event Name": event,
                "Buyer First Name": card.given,
                "Buyer Last Name": card.family,
                "Buyer Email": card.emails[0],
                "Company": card.company,
                "Job Title": card.position,
            },
            card.who,
        )
        for card in cards
    ]
    return csv_file(name, (_EVENTBRITE_NEW if new else _EVENTBRITE_OLD).split(","), rows)


def meetup(name: str, cards: Sequence[Card]) -> Made:
    """Meetup: names and answers, no address."""
    rows = [
        (
            {
                "Name": card.shown,
                "User ID": f"user {90000 + card.who}",
                "RSVP": "No" if card.who % 11 == 5 else "Yes",
                "Guests": "0",
                "RSVPed on": f"{card.day:%B} {card.day.day}, {card.day.year} 6:12 PM",
                "Event Host": "Yes" if place == 0 else "No",
            },
            card.who,
        )
        for place, card in enumerate(cards)
    ]
    return csv_file(name, _MEETUP.split(","), rows)
