"""Whether two names could be of the same person or firm: enough to tell a slip from a short form, no record linkage."""

import re
from typing import Final

from callingcard.notes.phrases import words
from callingcard.text import bare

# Each line: names that stand for one another.
_SHORT_FORMS: Final = tuple(
    words(line)
    for line in (
        "alexander alex sasha xander sandy alejandro alexandre alessandro ale aleks", "alexandra alex sasha sandra alessandra alejandra lexi",
        "andrew andy drew andreas andre", "anthony tony antonio anton antoine toni", "benjamin ben benny benji", "charles charlie chuck carl carlos",
        "christopher chris kit christoph christophe kris", "christine chris christina tina kristina kristin", "daniel dan danny dani", "david dave davy davide",
        "deborah deb debbie", "donald don donnie", "edward ed eddie ted ned eduard eduardo edu", "elizabeth liz lizzie beth betty eliza elsa lisa elisabeth lisbeth ellie isabel bess",
        "emily em emmy", "francis frank fran francisco paco chico franz francois francesco", "frances fran francesca franziska", "frederick fred freddie friedrich federico",
        "gabriel gabe gabriele", "gabriella gabi gaby gabriela", "george georg jorge giorgio georges", "gregory greg", "henry harry hank heinrich henri enrique enrico",
        "ignacio nacho", "isabella bella isa izzy", "jacob jake jakob", "james jim jimmy jamie jaime", "jennifer jen jenny jenn", "jessica jess jessie",
        "jonathan jon jonny johnny", "john johnny jack jon johan johannes hans juan jean joao giovanni", "joseph joe joey josef jose pepe giuseppe beppe zé ze", "joshua josh",
        "katherine kate katie kathy cathy catherine kat katharina kathrin katarzyna kasia catarina caterina", "kenneth ken kenny", "lawrence larry laurence lorenz lorenzo",
        "leonard leo len lenny leonardo", "margaret maggie meg peggy greta rita margarita margarida", "maria mary marie mia mari", "matthew matt mat matthias mateo matteo mateus mathieu",
        "maximilian max maxi", "michael mike mick mikey michel miguel michele", "nathaniel nathan nate nat", "nicholas nick nicky nicolas nico niko klaus nikolaus",
        "olivia liv livvy", "patricia pat patty trish tricia", "patrick pat paddy", "peter pete pedro pierre pietro", "philip phil philipp felipe philippe", "priscilla cilla",
        "raymond ray", "rebecca becky becca", "richard rick rich dick ricky ricardo riccardo", "robert rob bob bobby robbie roberto", "ronald ron ronnie", "samuel sam sammy",
        "samantha sam", "sebastian seb basti bastian", "stephen steve steven stefan stephan esteban stefano", "susan sue susie suzanne susanne", "theodore ted theo teddy",
        "thomas tom tommy tomas tommaso", "timothy tim timmy", "ulrich uli", "veronica ronnie vero", "victoria vicky tori vic", "victor vic viktor", "vincent vince vincenzo enzo",
        "wilhelm willi", "william will bill billy liam guillermo guillaume guilherme willem", "zachary zach zack",
        "georg schorsch jorg", "theresa therese theresia teresa resi tess tessa tere", "jose chema pepe zeca", "antonio tono toninho toto", "alberto beto", "roberto beto",
        "luigi gigi gino luis", "alexandra sascha", "guadalupe lupe", "pilar pili", "mercedes merche", "ursula uschi ulla", "francisco xico curro pancho ciccio", "francesco ciccio",
        "eduardo duda edu", "maria malu maru mimi molly", "filippo pippo felipe pipe", "emmanuel manu manuel manolo manel", "mohamed mohammed muhammad mo momo hamo", "thierry titi",
        "vladimir vova wladimir", "dmitri dmitry dimitri dima mitya", "malgorzata gosia", "elzbieta ela", "magdalena lena magda madga", "christina kiki", "isaac ike zac", "rebecca bex",
        "eleanor ellie nell nora leonor", "barbara babs barb barbel", "gertrud trudi trude", "gerhard gerd gert", "josef jupp sepp", "karl kalle", "rudolf rudi rodolfo", "domenico mimmo domingo",
        "enrique quique kike", "concepcion concha conchita", "conceicao sao", "dolores lola", "rosario charo", "gustavo guga", "consuelo chelo", "jesus chus suso", "maite maria", "ignacio inaki",
        "immaculada inma", "arthur art artur", "albert al bert", "heinrich heiner heini", "dietrich dieter dirk", "wolfgang wolf wolfi", "bernhard bernd", "reinhard reiner", "hannelore hanne lore",
        "dorothea doro thea dora", "brigitte gitte gitti", "yevgeny zhenya eugene", "ekaterina katya", "svetlana sveta", "tatiana tanya", "natalia natasha", "ivan vanya", "mikhail misha", "nikolai kolya",
    )
)  # fmt: skip
_TITLES: Final = words(
    "mr mrs ms miss mx dr prof professor sir dame herr frau monsieur madame mme mlle m senor senora sr sra srta dott dottor dottoressa doutor doutora "
    "dra ing von van de da dos del di la le jr phd md"
)
_LEGAL: Final = words(
    "inc llc ltd limited gmbh ag sa sas sarl srl spa bv nv ab as oy plc corp corporation company co group holding the and university of universitat "
    "universite universidad universidade universita college school tu technical institute"
)
_PART: Final = re.compile(r"[^\W_]+")


def same_person(greeted: str, full_name: str) -> bool:
    """Whether somebody of ``full_name`` may be greeted so: any part of the name, a short form of one, or a slip of one letter."""
    known = [part for part in _parts(full_name) if part not in _TITLES]
    called = [part for part in _parts(greeted) if part not in _TITLES]
    return not called or not known or any(_alike(one, other) for one in called for other in known)


def same_firm(named: str, known: str) -> bool:
    """Whether two names of firms or schools share a telling word."""
    ours, theirs = set(_parts(named)) - _LEGAL, set(_parts(known)) - _LEGAL
    if not ours or not theirs:
        return True
    initials = "".join(part[0] for part in _parts(known))
    return bool(ours & theirs) or any(len(one) >= 2 and one in initials for one in ours)


def _parts(name: str) -> list[str]:
    return _PART.findall(bare(name))


def _alike(one: str, other: str) -> bool:
    if (
        one == other
        or (len(one) == 1 and other.startswith(one))
        or (len(one) >= 3 and (other.startswith(one) or other.endswith(one)))
    ):
        return True
    if any(one in forms and other in forms for forms in _SHORT_FORMS):
        return True
    return len(one) >= 4 and len(other) >= 4 and one[0] == other[0] and _one_slip(one, other)


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter was changed, left out, doubled, or two swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, left = one[at:], other[at:]
    return (
        rest[1:] == left[1:]
        or rest[1:] == left
        or rest == left[1:]
        or (rest[1::-1] == left[:2] and rest[2:] == left[2:])
    )
