"""Promises results: more leads, triple revenue, hours saved.

Why: Numbers nobody asked for are the surest mark of a mass mailing.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "warning"
FLAGS = (
    Example("We can ⟦double your revenue⟧ in 90 days."),
    Example("⟦Ready to 10x your⟧ bookings?"),
    Example("You could ⟦save 20 hours a week⟧ on invoices."),
    Example("Bei uns ⟦verdienst du das Doppelte⟧."),
)
PASSES = (
    Example("You doubled the number of apprentices in two years. What did you change first?"),
    Example("The bypass saved our village an hour a day, and I heard you drew it."),
    Example("Revenue fell after the flood; your column on rebuilding helped us decide."),
)
PHRASES: Final = Phrases(
    "(ready|want|looking|how|like|love|help|helping) (you )?(to )?(10x|2x|3x|5x|double|triple|skyrocket|explode|supercharge|scale) (your|their|the)",
    r"(10x|2x|3x|5x|doubl(e|ed|ing)|tripl(e|ed|ing)|skyrocket(ed|ing)?|supercharg(e|ed|ing)|explod(e|ed|ing)) (your|their|his|her) (\w+ )?(revenue|sales|leads?|income|growth|business|success|pipeline|bookings|profits?|traffic|conversions?|roi|results|clients|productivity|following|salary|output)",
    r"(increas|boost|grow|improv|maximi[sz]|optimi[sz]|rais)(e|es|ed|ing|s)? (your|their|its) (\w+ ){0,2}?(revenue|sales|leads?|income|bottom line|pipeline|bookings|profits?|traffic|conversions?|conversion rates?|roi|rankings?|visibility|productivity|wealth|ctr|engagement|efficiency)",
    r"(boost|grow|growing|growth of|increase) (your|their) (\w+ )?(rankings?|google|wealth|practice|clientele|brand)",
    r"(generate|get|deliver|bring|book|close|land)(s|d|ed|ing)? (you )?((\d+|more|qualified|new|high-quality|quality|hot|warm|sales|your next|dozens of|hundreds of|high-ticket) )+(leads?|clients?|customers?|appointments?|meetings?|demos?|deals?|patients?|bookings?)",
    r"(save|saves|saving|savings?|reduce|cut) (you |your |them |reps |teams? |up to |over |at least |around |about )*\d+\+? ?(hours?|hrs|days?|%|percent)( (a|per|every) (week|month|day|year))?",
    r"\d+\+? ?(%|percent|x) (more|increase|growth|higher|roi|less|cheaper|faster|lower|off)",
    "(guaranteed|proven) (results?|returns?|roi|income|system|method|strategy|framework|track record)",
    "unlock (your|their) (full |true )?potential",
    r"(augment|doubl|tripl|boost|multipli)(er|ez|e|ons) (votre|vos|leur|leurs|ton|tes) (\w+ )?(chiffre d'affaires|ca|ventes|marges|revenus|leads|visibilite|clients|rendez-vous|trafic|productivite)",
    "(mehr|neue|qualifizierte) (umsatz|kunden|leads|kundenanfragen|anfragen|termine|bewerber) (gewinnen|generieren|zu gewinnen|zu generieren|fur sie|fur dich)",
    r"verdien(st|en|e) (du|sie) (das )?(doppelte|dreifache|vielfache|\d+-?fache|bis zu|mehr|\d+)",
    "(umsatz|gehalt|einkommen) (verdoppeln|steigern|verdreifachen|zu steigern)",
    r"(aumentar|duplicar|triplicar|multiplicar|incrementar|impulsar|potenciar|alavancar|dobrar) (tus|sus|tu|su|as suas|suas|os seus|seus|o seu|seu|a sua|sua) (\w+ )?(ventas|ingresos|clientes|facturacion|resultados|vendas|receita|faturamento|faturacao|lucro|lucros|negocio)",
    r"(aumentare|raddoppiare|triplicare|moltiplicare|incrementare) (il|i|le|la) (tuo|tuoi|tue|tua|suo|suoi|sue|sua|vostro|vostre) (\w+ )?(fatturato|vendite|clienti|ricavi|visibilita|guadagni)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "Take the promise out: a claim that fits every business tells this reader that the note does too."
        )
