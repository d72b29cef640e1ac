"""What the columns of a guest list hold, by their names in six languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callingcard.sources.table import fold
from callingcard.text import bare

_WORDS = {
    "full": "fullname guestname attendeename participantname displayname vollstandigername nomcomplet nometprenom"
    " prenometnom nombrecompleto nombreyapellidos nombreyapellido nomecompleto nomeecognome cognomeenome nominativo",
    "name": "name nom nome nombre attendee guest participant teilnehmer teilnehmerin gast invite participante"
    " partecipante ospite",
    "first": "firstname givenname forename first vorname prenom primeironome nombres",
    "last": "lastname surname familyname last secondname nachname familienname nomdefamille apellido apellidos cognome"
    " sobrenome apelido ultimonome",
    "email": "email emailaddress mail emailadresse mailadresse adresseemail adressemail courriel correo"
    " correoelectronico enderecodeemail indirizzoemail indirizzomail postaelettronica attendeeemail guestemail",
    "phone": "phone phonenumber telephone mobile mobilephone cellphone cell telefon telefonnummer handy handynummer"
    " telephoneportable portable telefono telefone telemovel celular cellulare",
    "company": "company companyname organization organisation organizationname organisationname employer firma"
    " unternehmen arbeitgeber entreprise societe empresa organizacion organizacao azienda societa ente firm workplace"
    " affiliation",
    "position": "position jobtitle job role jobrole occupation profession funktion beruf stelle berufsbezeichnung"
    " poste fonction cargo puesto ruolo qualifica profissao funcao headline",
    "title": "title titel",
    "status": "approvalstatus rsvp rsvpstatus status attendeestatus orderstatus orderstate response registrationstatus"
    " anmeldestatus antwort zusage statut reponse estado risposta stato ticketstatus",
    "order": "ordertype",
    "event": "event eventname eventtitle veranstaltung evenement evento nomdelevenement nombredelevento nomedoevento"
    " nomeevento veranstaltungsname",
    "on": "eventdate eventstart eventstartdate eventstarttime dateattending veranstaltungsdatum datedelevenement"
    " fechadelevento datadoevento dataevento",
    "noted": "createdat orderdate rsvpedon registeredat registrationdate timestamp",
    "place": "city location town stadt ort ville ciudad cidade citta",
    "buyer_first": "buyerfirstname",
    "buyer_last": "buyerlastname buyersurname",
    "buyer_email": "buyeremail",
    "ticket": "tickettype ticketname guestid apiid userid",
    "came": "checkedin checkin",
    "came_at": "checkedinat checkinat checkintime checkindate",
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words.split()}
_ASKED = (
    (re.compile(r".*linkedin.*"), "linkedin"),
    (
        re.compile(
            r"(?:what|which)(?:s|is)?(?:your|the)?(?:name(?:of)?)?(?:your)?(?:company|organi[sz]ation|employer).*"
        ),
        "company",
    ),
    (re.compile(r"your(?:company|organi[sz]ation|employer)"), "company"),
    (re.compile(r"(?:what(?:s|is))?your(?:jobtitle|role|position|job)"), "position"),
)
_PERSONAL = {"email", "phone", "company", "position", "linkedin", "status", "event", "ticket", "came", "came_at"}
# In some languages the word for "name" is the family name, in others the given name, where the other one stands by.
_FAMILY_BESIDE_FIRST = {"name", "nom"}
_GIVEN_BESIDE_LAST = {"nombre", "nome"}


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column (by its name in the file) plays which role; ``names_people`` tells whether it is a list of people."""

    columns: dict[str, str]
    names_people: bool


def roles(header: Sequence[str]) -> Roles:
    """Tell what the columns of a header hold; the first of several for one role counts."""
    found: dict[str, str] = {}
    for column in header:
        if role := _role(bare(fold(column))):
            found.setdefault(role, column)
    _settle(found)
    whole = "full" in found or {"first", "last"} <= found.keys()
    plausible = "name" in found and (not _PERSONAL.isdisjoint(found) or len(header) <= 2)
    return Roles(found, whole or plausible or ("first" in found and "email" in found))


def _role(word: str) -> str | None:
    return _ROLES.get(word) or next((role for pattern, role in _ASKED if pattern.fullmatch(word)), None)


def _settle(found: dict[str, str]) -> None:
    """Decide what "Name" means beside "Vorname", and "Nombre" beside "Apellidos"."""
    word = bare(fold(found.get("name", "")))
    if word in _FAMILY_BESIDE_FIRST and "first" in found and "last" not in found:
        found["last"] = found.pop("name")
    elif word in _GIVEN_BESIDE_LAST and "last" in found and "first" not in found:
        found["first"] = found.pop("name")
    if "title" in found and "position" not in found and "status" not in found:
        found["position"] = found["title"]
