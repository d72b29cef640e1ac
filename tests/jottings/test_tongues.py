"""Lines in French, German, Spanish, Portuguese and Italian, taken apart as English ones are."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.jottings.taken import NOW, assert_means

from callingcard.jottings import read

Line = tuple[str, dict[str, Any]]

GERMAN: list[Line] = [
    ("Gestern Ana Sousa auf der PyCon getroffen, über Bienen geredet",
     {"name": "Ana Sousa", "at": "PyCon", "on": "Gestern", "about": ("Bienen",)}),
    ("Habe gestern Jürgen Groß auf der Hannover Messe kennengelernt, wir haben über Greifarme gesprochen",
     {"name": "Jürgen Groß", "at": "Hannover Messe", "on": "gestern", "about": ("Greifarme",)}),
    ("Ich habe mit Annette von Droste letzten Dienstag beim Bürgerfest über den Radweg geredet",
     {"name": "Annette von Droste", "at": "Bürgerfest", "on": "letzten Dienstag", "about": ("den Radweg",)}),
    ("Kaffee mit Jörg Weiß am Freitag, ihm die Folien versprochen",
     {"name": "Jörg Weiß", "on": "am Freitag", "promised": ("die Folien",)}),
    ("Treffen mit Dr. Ute Krüger im Mai in Leipzig, es ging um Pflegebetten",
     {"name": "Dr. Ute Krüger", "on": "im Mai", "at": "Leipzig", "about": ("Pflegebetten",)}),
    ("Jan van den Berg vor zwei Wochen im Hafenmuseum getroffen, vorgestellt von Ana Sousa",
     {"name": "Jan van den Berg", "on": "vor zwei Wochen", "at": "Hafenmuseum", "through": "Ana Sousa"}),
    ("Mittagessen mit Ana Sousa und Jörg Weiß heute", {"name": "Ana Sousa", "also": ("Jörg Weiß",), "on": "heute"}),
    ("Traf Zoë Mäder auf dem Stadtteilfest, sie sucht eine Stelle in der Pflege",
     {"name": "Zoë Mäder", "at": "Stadtteilfest", "said": ("sie sucht eine Stelle in der Pflege",)}),
    ("Anruf mit Kai Öztürk am 3. Mai, er sagte, dass sie nach Bergen ziehen",
     {"name": "Kai Öztürk", "on": "am 3. Mai", "said": ("sie nach Bergen ziehen",)}),
    ("Kai Öztürk am Freitag, 20.11. auf dem Hafenfest getroffen, über Rust 1.75.",
     {"name": "Kai Öztürk", "at": "Hafenfest", "on": "am Freitag, 20.11.", "about": ("Rust 1.75",)}),
    ("Ana Sousa am 3.5. in Leipzig getroffen", {"name": "Ana Sousa", "at": "Leipzig", "on": "am 3.5."}),
    ("Ana Sousa, Hafenfest, 3.5.26", {"name": "Ana Sousa", "on": "3.5.26", "rest": "Hafenfest"}),
    ("Ana Sousa gestern 17.30 Uhr getroffen, wegen Python 3.12.10",
     {"name": "Ana Sousa", "on": "gestern 17.30 Uhr", "about": ("Python 3.12.10",)}),
    ("Ana Sousa getroffen, ging um Python 3.12.", {"name": "Ana Sousa", "about": ("Python 3.12",)}),
    ("Ana Sousa (Leiterin bei Nordhavn) gestern Abend getroffen",
     {"name": "Ana Sousa", "position": "Leiterin", "company": "Nordhavn", "on": "gestern Abend"}),
    ("Ute Krüger kennengelernt, arbeitet als Hebamme, muss ihr noch den Bericht schicken",
     {"name": "Ute Krüger", "position": "Hebamme", "promised": ("den Bericht schicken",)}),
    ("Gespräch mit Ana Sousa über Brücken, versprochen, die Skizze zu schicken",
     {"name": "Ana Sousa", "about": ("Brücken",), "promised": ("die Skizze zu schicken",)}),
    ("Ana Sousa getroffen, wir wollen uns auf LinkedIn vernetzen", {"name": "Ana Sousa", "expects_me": True}),
    ("Hier im Büro mit Ana Sousa gesprochen", {"name": "Ana Sousa", "at": "Büro", "rest": "Hier"}),
    ("Marco Rossi gestern getroffen", {"name": "Marco Rossi", "on": "gestern"}),
]  # fmt: skip
FRENCH: list[Line] = [
    ("J'ai rencontré Ana Sousa à PyCon hier, on a parlé d'abeilles",
     {"name": "Ana Sousa", "at": "PyCon", "on": "hier", "about": ("abeilles",)}),
    ("rencontré hier Hélène Lefèvre au Salon de l'agriculture, discuté des haies",
     {"name": "Hélène Lefèvre", "at": "Salon de l'agriculture", "on": "hier", "about": ("haies",)}),
    ("Café avec Jean-François de la Tour mardi dernier, je lui ai promis les plans",
     {"name": "Jean-François de la Tour", "on": "mardi dernier", "promised": ("les plans",)}),
    ("Croisé Aïcha N'Diaye à la Fête du port il y a trois jours",
     {"name": "Aïcha N'Diaye", "at": "Fête du port", "on": "il y a trois jours"}),
    ("Déjeuner avec Zoé et Luc Béranger à Lyon en mai", {"name": "Zoé", "also": ("Luc Béranger",), "at": "Lyon", "on": "en mai"}),
    ("Vu Chloé Maçon ce matin, présentée par Ana Sousa",
     {"name": "Chloé Maçon", "on": "ce matin", "through": "Ana Sousa"}),
    ("discuté avec Ana Sousa à propos du pilote, elle cherche un stage",
     {"name": "Ana Sousa", "about": ("pilote",), "said": ("elle cherche un stage",)}),
    ("Appel avec Théo Morel la semaine dernière, il m'a dit qu'il déménage, je lui dois le rapport",
     {"name": "Théo Morel", "on": "la semaine dernière", "said": ("il déménage",), "promised": ("le rapport",)}),
    ("Ana Sousa (directrice chez Nordhavn) rencontrée le 3 mai",
     {"name": "Ana Sousa", "position": "directrice", "company": "Nordhavn", "on": "le 3 mai"}),
    ("Rencontré Inès Gaudin, qui travaille chez Nordhavn, promis de lui envoyer la thèse",
     {"name": "Inès Gaudin", "company": "Nordhavn", "promised": ("lui envoyer la thèse",)}),
    ("Rencontré Inès Gaudin hier soir lors du colloque, j'ai dit que je l'ajouterais sur LinkedIn",
     {"name": "Inès Gaudin", "on": "hier soir", "at": "colloque", "expects_me": True}),
]  # fmt: skip
SPANISH: list[Line] = [
    ("Conocí a Ana Sousa en la PyCon ayer, hablamos de abejas",
     {"name": "Ana Sousa", "at": "PyCon", "on": "ayer", "about": ("abejas",)}),
    ("ayer conocí a María José Muñoz de la Peña en el congreso, hablamos sobre riego",
     {"name": "María José Muñoz de la Peña", "at": "congreso", "on": "ayer", "about": ("riego",)}),
    ("Café con Íñigo Ibáñez el martes pasado, le prometí las fotos",
     {"name": "Íñigo Ibáñez", "on": "el martes pasado", "promised": ("las fotos",)}),
    ("Hablé con Begoña Ruiz hace dos semanas sobre grúas, presentada por Ana Sousa",
     {"name": "Begoña Ruiz", "on": "hace dos semanas", "about": ("grúas",), "through": "Ana Sousa"}),
    ("comida con Ana y Julio Peña en Bilbao en mayo", {"name": "Ana", "also": ("Julio Peña",), "at": "Bilbao", "on": "en mayo"}),
    ("Me encontré con Julio Peña en la feria", {"name": "Julio Peña", "at": "feria"}),
    ("Llamada con Ana Sousa anteayer, me dijo que buscan enfermeras, le debo el informe",
     {"name": "Ana Sousa", "on": "anteayer", "said": ("buscan enfermeras",), "promised": ("el informe",)}),
    ("Vi a José Ángel Núñez esta mañana, trabaja en Nordhavn",
     {"name": "José Ángel Núñez", "on": "esta mañana", "company": "Nordhavn"}),
    ("Ana Sousa (directora en Nordhavn), conocí el 3 de mayo",
     {"name": "Ana Sousa", "position": "directora", "company": "Nordhavn", "on": "el 3 de mayo"}),
    ("conocí a Ana Sousa en la feria, quiere mudarse a Vigo, tengo que enviarle el plano",
     {"name": "Ana Sousa", "at": "feria", "said": ("quiere mudarse a Vigo",), "promised": ("enviarle el plano",)}),
    ("Conocí a Ana Sousa la semana pasada, quedamos en conectar en LinkedIn",
     {"name": "Ana Sousa", "on": "la semana pasada", "expects_me": True}),
]  # fmt: skip
PORTUGUESE: list[Line] = [
    ("Conheci a Ana Sousa na PyCon ontem, falámos de abelhas",
     {"name": "Ana Sousa", "at": "PyCon", "on": "ontem", "about": ("abelhas",)}),
    ("ontem conheci o João Guimarães dos Santos no congresso, conversamos sobre rega",
     {"name": "João Guimarães dos Santos", "at": "congresso", "on": "ontem", "about": ("rega",)}),
    ("Café com a Inês Conceição na terça-feira passada, prometi as fotografias",
     {"name": "Inês Conceição", "on": "na terça-feira passada", "promised": ("as fotografias",)}),
    ("Falei com o Tomás Araújo há três dias sobre gruas, apresentado pela Ana Sousa",
     {"name": "Tomás Araújo", "on": "há três dias", "about": ("gruas",), "through": "Ana Sousa"}),
    ("almoço com Ana e João Peña em Braga em maio", {"name": "Ana", "also": ("João Peña",), "at": "Braga", "on": "em maio"}),
    ("Encontrei a Lúcia Brandão na feira do livro esta manhã", {"name": "Lúcia Brandão", "at": "feira do livro", "on": "esta manhã"}),
    ("Chamada com Ana Sousa anteontem, ela disse que procuram enfermeiros, devo-lhe o relatório",
     {"name": "Ana Sousa", "on": "anteontem", "said": ("procuram enfermeiros",), "promised": ("o relatório",)}),
    ("Conheci a Ana Costa e Silva, que trabalha na Nordhavn",
     {"name": "Ana Costa e Silva", "company": "Nordhavn"}),
    ("Ana Sousa (diretora na Nordhavn), conheci no dia 3 de maio",
     {"name": "Ana Sousa", "position": "diretora", "company": "Nordhavn", "on": "no dia 3 de maio"}),
    ("conheci a Ana Sousa na feira, ela quer mudar-se para Vigo, vou enviar-lhe a planta",
     {"name": "Ana Sousa", "at": "feira", "said": ("ela quer mudar-se para Vigo",), "promised": ("enviar-lhe a planta",)}),
    ("Conheci a Ana Sousa na semana passada, fiquei de a adicionar no LinkedIn",
     {"name": "Ana Sousa", "on": "na semana passada", "expects_me": True}),
]  # fmt: skip
ITALIAN: list[Line] = [
    ("Ho conosciuto Ana Sousa al PyCon ieri, abbiamo parlato di api",
     {"name": "Ana Sousa", "at": "PyCon", "on": "ieri", "about": ("api",)}),
    ("ieri ho incontrato Niccolò De Santis alla Fiera del Levante, parlato di ulivi",
     {"name": "Niccolò De Santis", "at": "Fiera del Levante", "on": "ieri", "about": ("ulivi",)}),
    ("Caffè con Maria Sofia della Rovere martedì scorso, le ho promesso le foto",
     {"name": "Maria Sofia della Rovere", "on": "martedì scorso", "promised": ("le foto",)}),
    ("Parlato con Nicolò Bassi tre giorni fa sulle gru, presentato da Ana Sousa",
     {"name": "Nicolò Bassi", "on": "tre giorni fa", "about": ("gru",), "through": "Ana Sousa"}),
    ("pranzo con Ana e Marco Galli a Bari a maggio", {"name": "Ana", "also": ("Marco Galli",), "at": "Bari", "on": "a maggio"}),
    ("Incontrato Marco Galli alla fiera", {"name": "Marco Galli", "at": "fiera"}),
    ("Chiamata con Ana Sousa l'altro ieri, mi ha detto che cercano infermieri, le devo il rapporto",
     {"name": "Ana Sousa", "on": "l'altro ieri", "said": ("cercano infermieri",), "promised": ("il rapporto",)}),
    ("Visto Andrea D'Angelò stamattina, lavora per Nordhavn",
     {"name": "Andrea D'Angelò", "on": "stamattina", "company": "Nordhavn"}),
    ("Ana Sousa (direttrice presso Nordhavn), conosciuta il 3 maggio",
     {"name": "Ana Sousa", "position": "direttrice", "company": "Nordhavn", "on": "il 3 maggio"}),
    ("conosciuto Ana Sousa alla fiera, vuole trasferirsi a Torino, devo mandarle la pianta",
     {"name": "Ana Sousa", "at": "fiera", "said": ("vuole trasferirsi a Torino",), "promised": ("mandarle la pianta",)}),
    ("Conosciuto Ana Sousa la settimana scorsa, ho detto che ci colleghiamo su LinkedIn",
     {"name": "Ana Sousa", "on": "la settimana scorsa", "expects_me": True}),
]  # fmt: skip
LATER: list[Line] = [
    ("Heute beim Elternabend Frau Schmidt kennengelernt, sie leitet die Schulbücherei",
     {"name": "Schmidt", "at": "Elternabend", "on": "Heute", "said": ("sie leitet die Schulbücherei",)}),
    ("Mit Tobias Müller-Lüdenscheidt letzte Woche in Köln über Glasfaser gesprochen",
     {"name": "Tobias Müller-Lüdenscheidt", "at": "Köln", "on": "letzte Woche", "about": ("Glasfaser",)}),
    ("Montagabend Özlem Yıldız im Chor getroffen, habe ihr versprochen, die Noten zu kopieren",
     {"name": "Özlem Yıldız", "at": "Chor", "on": "Montagabend", "promised": ("die Noten zu kopieren",)}),
    ("Wir haben uns gestern mit Ana Sousa getroffen", {"name": "Ana Sousa", "on": "gestern"}),
    ("Thomas Berger, Handwerkskammer, Azubis", {"name": "Thomas Berger", "rest": "Handwerkskammer, Azubis"}),
    ("Ai rencontré Gwenaëlle Le Goff samedi dernier à Brest",
     {"name": "Gwenaëlle Le Goff", "at": "Brest", "on": "samedi dernier"}),
    ("On a déjeuné avec Karim Benali jeudi, il ouvre une librairie",
     {"name": "Karim Benali", "on": "jeudi", "rest": "il ouvre une librairie"}),
    ("Échangé avec Sœur Marie-Thérèse sur le jardin partagé",
     {"name": "Sœur Marie-Thérèse", "about": ("le jardin partagé",)}),
    ("Comí con Andrés y Lucía Ferrer el jueves", {"name": "Andrés", "also": ("Lucía Ferrer",), "on": "el jueves"}),
    ("Tomé un café con Xabier Etxeberria, le debo una respuesta",
     {"name": "Xabier Etxeberria", "promised": ("una respuesta",)}),
    ("me presentaron a Carlos Peña ayer", {"name": "Carlos Peña", "on": "ayer"}),
    ("Almocei com o André e a Lúcia Ferraz na quinta-feira",
     {"name": "André", "also": ("Lúcia Ferraz",), "on": "na quinta-feira"}),
    ("Tomei café com Antônio Conceição em São Paulo mês passado, ele precisa de um tradutor",
     {"name": "Antônio Conceição", "at": "São Paulo", "on": "mês passado", "said": ("ele precisa de um tradutor",)}),
    ("Encontrei-me com o Zé Pedro ontem à noite no Bairro Alto",
     {"name": "Zé Pedro", "at": "Bairro Alto", "on": "ontem à noite"}),
    ("Am Donnerstag Kaffee mit Mehmet Aydın in Ulm, er sucht Praktikanten, schicke ihm den Flyer",
     {"name": "Mehmet Aydın", "at": "Ulm", "on": "Am Donnerstag", "said": ("er sucht Praktikanten",), "promised": ("den Flyer",)}),
    ("Sprach gestern mit Ana Vogt über Hüftgelenke", {"name": "Ana Vogt", "on": "gestern", "about": ("Hüftgelenke",)}),
    ("Appelé Ana Sousa ce matin au sujet du bail", {"name": "Ana Sousa", "on": "ce matin", "about": ("bail",)}),
    ("On s'est vus avec Ana Sousa hier à la bibliothèque", {"name": "Ana Sousa", "at": "bibliothèque", "on": "hier"}),
    ("Estuve con Ana Sousa en la biblioteca ayer", {"name": "Ana Sousa", "at": "biblioteca", "on": "ayer"}),
    ("Llamé a Jordi Puig esta mañana por el alquiler",
     {"name": "Jordi Puig", "on": "esta mañana", "rest": "por el alquiler"}),
    ("El viernes comí con Marta Vidal en Gràcia, vive en Lleida",
     {"name": "Marta Vidal", "at": "Gràcia", "on": "El viernes", "said": ("vive en Lleida",)}),
    ("Liguei ao Rui Prates hoje de manhã", {"name": "Rui Prates", "on": "hoje de manhã"}),
    ("Estive com a Ana Sousa na biblioteca ontem", {"name": "Ana Sousa", "at": "biblioteca", "on": "ontem"}),
    ("Ho chiamato Rino Gatto stamattina", {"name": "Rino Gatto", "on": "stamattina"}),
    ("Venerdì ho cenato con Marta Vidal a Lecce, vive a Bari",
     {"name": "Marta Vidal", "at": "Lecce", "on": "Venerdì", "said": ("vive a Bari",)}),
    ("Ho pranzato con Andrea e Lucia Ferro giovedì", {"name": "Andrea", "also": ("Lucia Ferro",), "on": "giovedì"}),
    ("Preso un caffè con Gesù Battaglia a Napoli, ha bisogno di un traduttore",
     {"name": "Gesù Battaglia", "at": "Napoli", "said": ("ha bisogno di un traduttore",)}),
]  # fmt: skip
"""Written once the others were understood."""
LINES = [*LATER, *GERMAN, *FRENCH, *SPANISH, *PORTUGUESE, *ITALIAN]


@pytest.mark.parametrize(("line", "meant"), LINES, ids=[line for line, _ in LINES])
def test_a_line_is_taken_apart(line: str, meant: dict[str, Any]) -> None:
    assert_means(line, meant)


@pytest.mark.parametrize(
    "line",
    [
        "jemanden auf der Messe getroffen", "Toller Vortrag gestern", "quelqu'un m'a parlé d'abeilles", "belle journée à Lyon",
        "alguien me habló de abejas", "qué día", "uma pessoa falou comigo", "che giornata", "ho parlato con qualcuno",
        "elle m'enverra l'article", "sie schickt mir den Artikel",
        "Réunion avec l'équipe de Nantes lundi matin",
    ],
)  # fmt: skip
def test_nobody_is_made_up(line: str) -> None:
    assert read(line, now=NOW).name == ""


@pytest.mark.parametrize(
    "line",
    ["Ana Sousa getroffen, sie schickt mir den Artikel", "Rencontré Ana Sousa, elle m'enverra l'article",
     "Conocí a Ana Sousa, me enviará el artículo", "Conheci a Ana Sousa, ela vai enviar-me o artigo",
     "Conosciuto Ana Sousa, mi manderà l'articolo"],
)  # fmt: skip
def test_what_another_promised_is_no_promise_of_mine(line: str) -> None:
    found = read(line, now=NOW)
    assert (found.name, found.promised) == ("Ana Sousa", ())


@given(st.lists(st.sampled_from(" ".join(line for line, _ in LINES).split())).map(" ".join))
def test_of_a_jumble_nothing_is_made_up(line: str) -> None:
    found = read(line, now=NOW)
    told = (found.name, found.at, found.through, found.company, *found.about, *found.said, *found.promised, *found.also)
    assert {char for char in "".join(told) if char.isalnum()} <= set(line)


@pytest.mark.parametrize(("line", "_"), LINES, ids=[line for line, _ in LINES])
def test_every_word_understood_is_a_word_of_the_line(line: str, _: object) -> None:
    found = read(line, now=NOW)
    told = (found.name, found.at, found.through, found.company, *found.about, *found.said, *found.promised, *found.also)
    words = {word.strip(".,:;()") for word in line.replace("'", " ").replace("(", " ").split()}
    assert {word.strip(".,") for word in " ".join(told).replace("'", " ").split()} <= words


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("met Marco Rossi at PyCon", "Marco Rossi"), ("met Julio Peña at the fair", "Julio Peña"), ("met Domingo at PyCon", "Domingo"),
        ("met Abril Ferrer and Juni Berg", "Abril Ferrer"), ("met Die Zhang at Uni Basel", "Die Zhang"),
    ],
)  # fmt: skip
def test_a_name_that_is_a_month_somewhere_stays_a_name(line: str, name: str) -> None:
    assert read(line, now=NOW).name == name
