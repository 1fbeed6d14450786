"""Words that carry no matter of their own, by language: two wordings are not alike for sharing them."""

_WORDS = {
    "en": "the a an of to in on at for and or is are was were be been being have has had it its that this these those they them "
    "their he him his she her we us our you your i me my will would shall should may might must not no with as by from but so if "
    "do does did there what who which when where than then can could also very just more most much many some any all about into "
    "over out up down one said says say",
    "ru": "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о "
    "из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей "
    "может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того "
    "потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех при об это эта эти наш наши свой своих",
    "de": "der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren sein wird werden wurde wurden "
    "hat haben hatte hatten ich du er sie es wir ihr mich mir uns euch ihm ihn ihnen mein dein unser nicht kein keine mit von vom "
    "zu zum zur in im an am auf aus bei für als auch dass daß wie so noch nur schon sich nach vor über unter durch um wenn weil "
    "da dies diese dieser dieses man kann können muss müssen soll will was wer sehr mehr",
    "fr": "le la les un une des de du d l au aux et ou mais est sont était étaient être a ont avait avaient je tu il elle nous vous "
    "ils elles me te se lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ne pas plus que qu qui quoi dont où ce "
    "cet cette ces c s n j m t y en dans par pour sur avec sans sous comme si très tout tous toute toutes cela ça aussi bien",
}

FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def carries_matter(word: str, language: str) -> bool:
    """Of a folded word. Where a language's small words are not listed, every short one is taken for one."""
    small = FUNCTION_WORDS.get(language)
    return len(word) > 1 and (word not in small if small else len(word) > 3)
