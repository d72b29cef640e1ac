"""Greets somebody else.

Why: Nothing shows as fast that a note was meant for another, or for everybody.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import Recipient
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.names import same_person
from callingcard.notes.phrases import words
from callingcard.notes.reading import Reading
from callingcard.text import bare

KIND: Final = "mismatch"
SEVERITY: Final = "error"
FLAGS = (
    Example("Hi ⟦Marcus⟧, your reed beds are the talk of our dyke office.", recipient=Recipient(name="Ana Sousa")),
    Example("Dear Dr ⟦Weber⟧, which glue do you use on cork?", recipient=Recipient(name="Petra Lindqvist")),
    Example("Hallo ⟦Jonas⟧, dein Vortrag über Deiche war klar.", recipient=Recipient(name="Anneke Vries")),
)
PASSES = (
    Example("Hi Bill, did the kiln survive the winter?", recipient=Recipient(name="William Osei")),
    Example("Dear Dr Sousa, which glue do you use on cork?", recipient=Recipient(name="Ana Sousa")),
    Example("Hi José, did the dog come back?", recipient=Recipient(name="Jose Manuel Prado")),
    Example("Hi there, did the dog come back?", recipient=Recipient(name="Ana Sousa")),
    Example("Hola Lola, ¿volvió el perro?", recipient=Recipient(name="Dolores Rueda")),
    Example("Liebe Kollegin, ist der Hund zurück?", recipient=Recipient(name="Anke Vries")),
    Example("Ciao Nando, è tornato il cane?", recipient=Recipient(name="Ferdinando Conti")),
    Example("Hey captain, did the dog come back?", recipient=Recipient(name="Jo Field")),
)
TRIGGERS: tuple[str, ...] = ()
_NOBODY: Final = words(
    "there all everyone everybody both team friend friends old dear sir madam you folks again colleague colleagues mate stranger sunshine boss chief captain skipper coach doc doctor neighbour neighbor "
    "mum mom dad chair chairman chairwoman president editor reverend father sister vicar rabbi imam judge teacher prof professor chef maestro comrade "
    "nachbar nachbarin kollege kollegin kollegen freund freunde freundin doktor doktorin professorin meister meisterin lehrer lehrerin zusammen liebes allerseits leute "
    "voisin voisine collegue collegues confrere consoeur ami amie amis docteur docteure professeur professeure maitre patron patronne tous toutes tout le monde "
    "vecino vecina colega colegas companero companera amigo amiga amigos doctor doctora ingeniero ingeniera profesor profesora profe jefe jefa maestra guapa guapo todos todas "
    "vizinho vizinha companheiro companheira doutor doutora professora engenheiro engenheira mestre chefe pessoal gente "
    "vicino vicina collega colleghi colleghe amico amica amici dottore dottoressa ingegnere professore professoressa avvocato avvocata capo tutti tutte"
)
"""What one calls somebody without a name."""


def check(reading: Reading) -> Iterator[Hit]:
    recipient = reading.note.recipient
    if recipient is None or not recipient.name or reading.greeted is None:
        return
    start, end = reading.greeted
    greeted = reading.folded[start:end]
    if _NOBODY.issuperset(bare(greeted).split()) or same_person(greeted, recipient.name):
        return
    fix = recipient.name.split()[0] if " " not in greeted else None
    yield Hit(start, end, f"You greet {reading.quoted(start, end)}, but this goes to {recipient.name}.", fix)
