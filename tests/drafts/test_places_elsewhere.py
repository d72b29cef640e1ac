"""Places and events after their preposition, with the article that their noun takes, in five languages."""

import pytest

from callingcard import data
from callingcard.drafts.tongues import tongue


@pytest.mark.parametrize(
    ("language", "place", "said"),
    [
        ("fr", "Salon Sirha", "au Salon Sirha"),
        ("fr", "salon de l'Agriculture", "au salon de l'Agriculture"),
        ("fr", "Salon-de-Provence", "à Salon-de-Provence"),
        ("fr", "Salon de Provence", "à Salon de Provence"),
        ("fr", "Forum des associations", "au Forum des associations"),
        ("fr", "Congrès de Nantes", "au Congrès de Nantes"),
        ("fr", "Foire de Metz", "à la Foire de Metz"),
        ("fr", "Assemblée des mareyeurs", "à l'Assemblée des mareyeurs"),
        ("fr", "Assises de la mer", "aux Assises de la mer"),
        ("fr", "Lyon", "à Lyon"),
        ("fr", "le Salon Sirha", "au Salon Sirha"),
        ("de", "Kongress Nord", "beim Kongress Nord"),
        ("de", "Festival der Meere", "beim Festival der Meere"),
        ("de", "Hafenkonferenz 2026", "bei der Hafenkonferenz 2026"),
        ("de", "Buchmesse", "bei der Buchmesse"),
        ("de", "der Buchmesse", "auf der Buchmesse"),
        ("de", "der Kongress", "beim Kongress"),
        ("de", "Hamburg", "in Hamburg"),
        ("es", "Congreso Mar", "en el Congreso Mar"),
        ("es", "Feria del Libro", "en la Feria del Libro"),
        ("es", "Jornadas Náuticas", "en las Jornadas Náuticas"),
        ("es", "Cádiz", "en Cádiz"),
        ("pt", "Congresso Mar", "no Congresso Mar"),
        ("pt", "Feira do Livro", "na Feira do Livro"),
        ("pt", "Encontros de Outono", "nos Encontros de Outono"),
        ("pt", "Porto", "em Porto"),
        ("it", "Salone Nautico", "al Salone Nautico"),
        ("it", "Fiera del Libro", "alla Fiera del Libro"),
        ("it", "Assemblea dei pescatori", "all'Assemblea dei pescatori"),
        ("it", "Giornate del mare", "alle Giornate del mare"),
        ("it", "Torino", "a Torino"),
    ],
)
def test_an_event_takes_the_article_of_its_noun(language: str, place: str, said: str) -> None:
    assert tongue(language, lambda name: data.table(f"drafting/{name}")).at(place) == said
