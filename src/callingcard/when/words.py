"""The words that dates are said in, in six languages, each as the tokens it stands for.

A line is ``phrase | phrase = kind:value kind:value``; phrases are written as ``text.bare`` leaves them (lower case, no
diacritics). Abbreviated months are given in English only: ``ago`` is August in three languages and a plain word here.
"""

from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """What a word stands for: ``("weekday", "1")`` is a Tuesday, ``("unit", "week")`` a week."""

    kind: str
    value: str = ""


_COMMON = """
today | earlier today | heute | aujourd'hui | hoy | hoje | oggi = day:0
yesterday | gestern | hier | ayer | ontem | ieri = day:-1
the day before yesterday | day before yesterday | vorgestern | avant hier | anteayer | antes de ayer | antier = day:-2
anteontem | antes de ontem | l'altro ieri | ieri l'altro | l'altroieri = day:-2
tomorrow | demain | manana | amanha | domani | morgen = day:1
the day after tomorrow | day after tomorrow | ubermorgen | apres demain | pasado manana | dopodomani = day:2
depois de amanha = day:2
dinner last night = day:-1 part:evening
last night | gestern nacht | anoche | ieri notte | cette nuit = day:-1 part:night
tonight | heute abend | ce soir | esta noche | esta noite | hoje a noite | stasera = day:0 part:evening
heute morgen | heute fruh | ce matin | esta manana | esta manha | stamattina | questa mattina = day:0 part:morning
gestern morgen | gestern fruh = day:-1 part:morning
heute nacht | stanotte = day:0 part:night
morning | breakfast | vormittag | vormittags | morgens | matin | manha | mattina | por la manana | de la manana = part:morning
de manha | di mattina = part:morning
noon | midday | lunch | lunchtime | mittag | mittags | mittagessen | midi | dejeuner | mediodia = part:noon
almuerzo | comida | meio dia | almoco | mezzogiorno | pranzo = part:noon
afternoon | nachmittag | nachmittags | apres midi | tarde | pomeriggio = part:afternoon
evening | dinner | abend | abends | abendessen | soir | cena | jantar | sera = part:evening
night | nacht | nachts | nuit | noche | noite | notte = part:night
monday | mon | montag | lundi | lunes | segunda | segunda feira | lunedi = weekday:0
tuesday | tue | tues | dienstag | mardi | martes | terca | terca feira | martedi = weekday:1
wednesday | wed | weds | mittwoch | mercredi | miercoles | quarta | quarta feira | mercoledi = weekday:2
thursday | thu | thur | thurs | donnerstag | jeudi | jueves | quinta | quinta feira | giovedi = weekday:3
friday | fri | freitag | vendredi | viernes | sexta | sexta feira | venerdi = weekday:4
saturday | sat | samstag | sonnabend | samedi | sabado | sabato = weekday:5
sunday | sun | sonntag | dimanche | domingo | domenica = weekday:6
january | jan | januar | janner | janvier | enero | janeiro | gennaio = month:1
february | feb | februar | fevrier | febrero | fevereiro | febbraio = month:2
march | mar | marz | mars | marzo | marco = month:3
april | apr | avril | abril | aprile = month:4
may | mai | mayo | maio | maggio = month:5
june | jun | juni | juin | junio | junho | giugno = month:6
july | jul | juli | juillet | julio | julho | luglio = month:7
august | aug | aout | agosto = month:8
september | sep | sept | septembre | septiembre | setiembre | setembro | settembre = month:9
october | oct | oktober | octobre | octubre | outubro | ottobre = month:10
november | nov | novembre | noviembre | novembro = month:11
december | dec | dezember | decembre | diciembre | dezembro | dicembre = month:12
minute | minutes | min | mins | minuten | minuto | minutos | minuti = unit:minute
hour | hours | stunde | stunden | heure | heures | hora | horas | ora | ore = unit:hour
day | days | tag | tage | tagen | jour | jours | dias | giorno | giorni = unit:day
dia = unit:day
week | weeks | woche | wochen | semaine | semaines | semana | semanas | settimana | settimane = unit:week
weekend | wochenende | week end | fin de semana | fim de semana | fine settimana = unit:weekend
month | months | monat | monate | monaten | monats | mois | mes | meses | mese | mesi = unit:month
year | years | jahr | jahre | jahren | jahres | an | ans | annee | ano | anos | anno | anni = unit:year
ago | back | earlier | vor | il y a | hace | ha | fa | atras = ago
last | past | previous | letzte | letzten | letzter | letztes | letztem | vergangene | vergangenen = last
vergangener | vergangenes | vorige | vorigen | voriger | voriges | dernier | derniere = last
pasado | pasada | passado | passada | ultimo | ultima | scorso | scorsa | passato | passata = last
next | nachste | nachsten | nachster | nachstes | prochain | prochaine | que viene = next
proximo | proxima | prossimo | prossima = next
this | diese | diesen | dieser | dieses | diesem | ce | cette | cet | este | esta | essa | esse = this
questo | questa = this
before last | vorletzte | vorletzten | vorletztes = beforelast
just now | now | right now | gerade eben | jetzt | maintenant | ahora | agora | adesso = now
half an hour | half hour | a half hour | eine halbe stunde | einer halben stunde | une demi heure | media hora = num:30 unit:minute
meia hora | mezz'ora = num:30 unit:minute
a fortnight | fortnight = num:2 unit:week
half a year | half year | ein halbes jahr | einem halben jahr = num:6 unit:month
a couple of | a couple | couple of | couple = num:2
early | beginning of | the beginning of | start of | the start of | anfang | debut | inizio = portion:3
principios de | a principios de | inicio de | inizio di = portion:3
mid | middle of | the middle of | mitte | mi | mediados de | a mediados de | meados de | meta = portion:15
late | end of | the end of | ende | fin | fin de | finales de | a finales de | fim de | fine = portion:26
a | an | one | ein | eine | einem | einer | einen | un | une | uno | una | um | uma | un' = one
two | zwei | deux | dos | dois | duas | due = num:2
three | drei | trois | tres | tre = num:3
four | vier | quatre | cuatro | quatro | quattro = num:4
five | funf | cinq | cinco | cinque = num:5
six | sechs | seis | sei = num:6
seven | sieben | siete | sete | sette = num:7
eight | acht | huit | ocho | oito | otto = num:8
nine | neun | neuf | nueve | nove = num:9
ten | zehn | dix | diez | dez | dieci = num:10
eleven | elf | onze | once | undici = num:11
twelve | zwolf | douze | doce | doze | dodici = num:12
fourteen | vierzehn | quatorze | catorce | catorze | quattordici = num:14
fifteen | funfzehn | quinze | quince | quindici = num:15
twenty | zwanzig | vingt | veinte | vinte | venti = num:20
thirty | dreissig | trente | treinta | trinta | trenta = num:30
first | ersten | premier | primero | primeiro | primo = ord:1
second | zweiten = ord:2
third | dritten = ord:3
in | dans | en | em | tra | fra | within = in
le | el | il | the = article
on | at | of | over | during | around | about | sometime | back in | am | im | den | der | dem | das | die | des = fill
de | du | la | les | au | a la | al | del | della | dello | dell' | di | da | do | na | no = fill
no dia | em dia | el dia | il giorno | il giorno del | nel | nella | lo | los | las | por la | por | pela | o | beim | zum | zu | uhr | this past = fill
"""


@cache
def lexicon() -> dict[tuple[str, ...], tuple[Token, ...]]:
    """Every phrase, as its words, with the tokens it stands for."""
    entries: dict[tuple[str, ...], tuple[Token, ...]] = {}
    for line in _COMMON.strip().splitlines():
        phrases, _, meaning = line.partition(" = ")
        tokens = tuple(Token(*token.split(":", 1)) for token in meaning.split())
        for phrase in phrases.split(" | "):
            entries[tuple(phrase.split())] = tokens
    return entries
