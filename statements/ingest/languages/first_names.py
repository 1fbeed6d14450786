"""Common first names in Russian, German and French spelling by gender: evidence of who “he” and “she” may be."""

from statements.ingest.languages.name_forms import fold

RUSSIAN_MEN = """
    Адам Азиз Азат Аким Александр Алексей Али Альберт Анатолий Андрей Антон Антонио Антониу Аркадий Армен Арсений
    Артём Артур Аслан Ахмед Башар Бенджамин Богдан Борис Вадим Валентин Валерий Василий Вениамин Виктор Виталий
    Владимир Владислав Владлен Всеволод Вячеслав Гавриил Геннадий Георгий Герман Глеб Григорий Давид Дамир Даниил
    Данил Денис Джеймс Джек Джо Джозеф Джон Джордж Дмитрий Дональд Евгений Егор Ефим Жан Жозеп Захар Иван Игнат
    Игорь Ильдар Илья Иосиф Кирилл Константин Лев Леонид Лука Луи Макар Максим Марат Марк Мартин Матвей Махмуд
    Михаил Мухаммед Назар Наиль Никита Николай Николя Нил Олаф Олег Олжас Оскар Остап Павел Педро Пётр Петер
    Платон Пол Радий Рамзан Рафаэль Ринат Роберт Роман Ростислав Руслан Рустам Рустем Савва Савелий Семён Сергей
    Си Станислав Степан Тарас Тимофей Тимур Том Томас Фёдор Феликс Филипп Франсуа Франк Фридрих Хасан Хуан Чарльз
    Эдуард Эльдар Эммануэль Эмиль Энтони Эрик Эрнст Юлий Юрий Юсуф Якуб Яков Ян Ярослав Кузьма Фома Данила Лукас
    Авраам Адриан Айдар Алан Алекс Алексис Амир Анвар Андрис Ансгар Аристарх Арнольд Арон Архип Ассад Аякс Бахтияр Бела Бернар Бернард Бруно
    Булат Вацлав Велимир Вениамин Викентий Винсент Витольд Влас Вольфганг Гвидо Герхард Гиви Гленн Гордей Гурам Густав Дамиан Дарий Демид Демьян
    Джозеп Джулиан Дитер Добрыня Доменик Драган Евграф Евдоким Емельян Ермолай Ерофей Жером Заур Звиад Зигмар Зураб Иво Ивар Игнатий Ингвар
    Иннокентий Ираклий Исаак Казимир Карен Клаус Клим Климент Корнелий Кристиан Кристоф Ксавье Лаврентий Леван Леон Леонард Леопольд Лоран Лоренцо
    Лотар Любомир Людвиг Мамед Марсель Марио Матиас Мелентий Мирон Мирослав Мстислав Мурат Нестор Никодим Нильс Нодар Норберт Олдржих Онуфрий
    Орест Остин Патрик Поль Прохор Радован Раймонд Райнер Рашид Рихард Родион Рольф Рудольф Савелий Самуил Святослав Серж Симон Соломон Спиридон
    Стефан Тадеуш Теодор Тео Тихон Тобиас Трифон Ульрих Ульф Федот Филимон Харитон Христо Христофор Шамиль Шарль Эдвард Эдгар Эдмунд Эмин Эрих
    Эрнест Юлиан Юлиус Юхан Юстас Юрген Якоб Янис Януш Ярополк
    Себастьян Ганс Отто Карл Курт Хайнц Йенс Вильгельм Генрих Майкл Уильям Ричард Стивен Дэвид Питер Пьер Анри
""".split()
RUSSIAN_WOMEN = """
    Агата Агния Ада Аделаида Аида Айгуль Алевтина Александра Алина Алиса Алла Алсу Альбина Анастасия Ангела Анжела
    Анна Анналена Антонина Анфиса Ася Барбара Белла Валентина Валерия Варвара Василиса Вера Вероника Виктория
    Виолетта Галина Гульнара Дана Дарья Джулия Диана Диляра Ева Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя
    Инга Инна Ирина Искра Камилла Карина Карла Каролина Кира Клавдия Клара Кристина Ксения Лариса Лидия Лилия Лия
    Людмила Любовь Майя Марина Мария Марта Марфа Милана Мирослава Моника Надежда Наталия Наталья Нелли Нина Нора
    Оксана Ольга Патриция Полина Раиса Регина Римма Роза Рената Светлана Серафима София Софья Сусанна Таисия Тамара
    Татьяна Тереза Ульяна Урсула Фаина Эвелина Элеонора Элина Эльвира Эмилия Эмма Юлия Яна Ярослава Марианна Хиллари
    Авдотья Аглая Адель Аза Аксинья Алиция Амалия Амина Анастасья Ангелина Анисья Антонида Ариадна Арина Беата Берта Бригитта Бэлла Ванда Васса
    Веста Вильма Влада Генриетта Глафира Грета Гузель Дарина Дженнифер Дина Доротея Евдокия Ева Зарема Земфира Зинаида Злата Иванка Ида
    Аврелия Аделия Амелия Антония Аполлинария Аурелия Виргиния Глория Евлалия Евпраксия Камилия Корделия Корнелия Леокадия Летиция Лукреция Люция
    Лючия Марсия Октавия Олимпия Офелия Пульхерия Розалия Сесилия Сильвия Таисия Устиния Фелиция Феодосия
    Изабелла Илона Ингрид Ирена Ирма Капитолина Катарина Катя Кристель Ксюша Лайма Лейла Леся Лиана Линда Лора Луиза Лукерья Любава Люсия Магда
    Магдалена Малика Маргарита Мариам Марин Марьяна Матильда Мелания Мила Милена Мира Муза Надин Наиля Натали Неля Ника Нинель Нонна Олеся Патрисия
    Паула Пелагея Прасковья Рада Радмила Роксана Роксолана Рута Сабина Саломея Снежана Софи Стелла Стефания Сюзанна Тая Тина Устинья Фатима
    Фёкла Флора Хелена Хельга Цецилия Шарлотта Эдита Элла Эльза Эстер Ядвига Янина
    Нэнси Мэри Элизабет Жаклин Кэтрин Маргарет Мишель Николь Сара Лиз
""".split()
LATIN_MEN = """
    Achim Adam Adrien Alain Albert Alexander Alexandre Alexandru Alexis Alfred Alois Ali Andreas André Anton Antoine António Antonio Armin
    Arnaud Arne Arthur August Axel Bastian Bastien Benedikt Benjamin Benoît Bernard Bernd Bernhard Bernd Björn Boris
    Bruno Carlos Carsten Cédric Cem Charles Christian Christoph Christophe Claude Clemens Clément Cyril Damien Daniel David Denis Detlef
    Didier Dieter Dietmar Dirk Dmitri Dmitrij Dominik Donald Eberhard Edgar Edmund Edouard Édouard Eduard Egon Elmar Emil Émile
    Emmanuel Emanuel Enrico Éric Erich Erik Ernst Erwin Etienne Étienne Eugen Fabian Fabien Fabrice Felix Félix Ferdinand Florian Franck
    François Frank Franz Fred Frédéric Friedrich Fritz Gabriel Gaspard Georg George Georges Gerald Gérald Gérard Gerd Gerhard Gernot
    Gilbert Gilles Giorgio Giovanni Grégoire Gregor Gregory Guido Guillaume Günter Günther Gustav Guy Hannes Hans Harald Hartmut Heiko Heiner
    Heinrich Heinz Heinz-Peter Helmut Hendrik Henri Henrik Herbert Hermann Holger Horst Hubert Hubertus Hugo Igor Ingo Ivan Jacques
    Jakob Jan Jannik Jean Jean-Claude Jean-François Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul
    Jean-Pierre Jean-Yves Jens Jérôme Jim Joachim Jochen Joe Joël Johann Johannes John Jonas Jörg José Josef Joseph Joschka
    Josep Juan Jules Julien Julius Jürgen Kai Karl Karl-Heinz Karl-Theodor Karim Kevin Klaus Konrad Konstantin Kurt Lars Laurent
    Leo Léo Leon Léon Leonhard Loïc Lorenz Lothar Louis Luc Luca Lucas Ludovic Ludwig Lukas Lutz Malte Manfred Manuel Marc Marcel Marco
    Marcus Mario Mark Markus Martin Mathias Mathieu Matteo Matthias Matthieu Max Maxim Maxime Maximilian Michael Michaël Michel Mike
    Mohamed Moritz Nicolas Nicolaus Niels Nikita Nikolai Nikolaus Nils Norbert Olaf Oleg Oliver Olivier Oskar Oscar Otto
    Pascal Patrice Patrick Paul Pedro Peter Philip Philipp Philippe Pierre Pierre-Yves Quentin Raimund Rainer Ralf Ralph
    Raoul Raphaël Reiner Reinhard Rémi Rémy René Richard Robert Roger Roland Rolf Romain Roman Rudi Rudolf Rüdiger
    Sébastien Sebastian Serge Sergei Sergej Sigmar Sigmund Simon Stanislas Stefan Stéphane Stephan Steffen Sven Sylvain
    Theo Théo Theodor Thibault Thierry Thilo Thomas Thorsten Till Tim Timo Tobias Tom Torsten Udo Ulf Ulrich Uwe Valentin Vincent
    Viktor Victor Vladimir Volker Volkmar Walter Werner Wilhelm Willi Willy William Winfried Wladimir Wolf Wolfgang Wolodymyr Volodymyr Xavier Karim
    Yann Yannick Yves Yvon
    Abel Achille Adalbert Adel Adolphe Adolf Aimé Alban Albin Alessandro Alex Alistair Alphonse Amaury Ambroise Amir Amédée Anatole Anselm Ansgar Arno
    Arsène Artur Attila Aubin Auguste Augustin Aurélien Aymeric Balthasar Baptiste Barthélemy Basile Baudouin Benno Bertram Bertrand Blaise Bodo
    Boris Brice Burkhard Camillo Cédrik Cesar César Chris Christof Claudius Colin Constant Constantin Corentin Cornelius Cyprien Cyrille Dennis Denys
    Désiré Diego Dimitri Dino Donatien Edwin Egbert Eike Elias Élie Eliot Eloi Éloi Emanuele Emmerich Ephraim Erasmus Ernest Erwan Ewald Falk
    Faustin Fedor Fernand Fidel Finn Firmin Florent Francis Francesco Frederik Frédérick Friedhelm Frieder Gaël Gaëtan Gaspar Gaston Gauthier Geoffroy
    Germain Gero Giacomo Giuseppe Gottfried Götz Gunnar Gustave Habib Hagen Hamid Hansjörg Harry Hassan Hector Heino Henning Henry Hervé Hilaire
    Hinrich Hippolyte Honoré Horace Hugues Ibrahim Ignace Immanuel Ismaël Jasper Jean-Baptiste Jean-Jacques Jesper Jo Jochem Joris Joscha Jost
    Joachim Jakub Janis Jarmo Jonathan Justin Justus Kaspar Kilian Knut Kuno Lambert Lasse Lazare Léandre Léonard Léopold Leif Lennart Linus Lionel
    Ludger Lucien Magnus Mahmoud Marcelin Marian Marin Marius Mats Maurice Médard Melchior Meinhard Merlin Milan Mirko Mohammed Morten Mustafa Nathan
    Nathanaël Nico Noah Noé Noël Octave Odilon Olaf Ole Omar Orlando Ottmar Otmar Pablo Paolo Pascual Peer Philibert Pierrick Pieter Pit Placide
    Prosper Raimond Raphael Rasmus Raymond Régis Reinhold Renaud Robin Rodolphe Rodrigue Romuald Ronan Roy Ruben Rupert Salomon Sami Samuel Samir
    Sander Sascha Siegbert Siegfried Silvan Silvio Sixte Sören Stéphan Steven Sylvestre Tankred Tanguy Tariq Théodore Théophile Thibaud Thies Timon
    Timothée Titus Toni Tristan Ubald Urban Urs Ulysse Valère Valentino Valéry Vasco Veit Vitus Vladislav Waldemar Wendelin Wenzel Wieland Wim
    Yassine Yohann Youssef Zacharie Zoltan
""".split()
LATIN_WOMEN = """
    Ada Adèle Agathe Agnès Alexandra Alice Aline Amélie Amira Anaïs Andrea Anette Angela Angelika Anika Anita Anja Anke Ann Anna
    Annalena Anne Annegret Anne-Marie Annette Annick Annie Antje Antoinette Astrid Audrey Aurélie Aurore Ayse Barbara Bärbel Beate Beatrice
    Béatrice Beatrix Bénédicte Bettina Birgit Brigitte Britta Carla Carmen Carola Carole Carolin Caroline Catherine Cathérine Cécile
    Céline Chantal Charlotte Christa Christel Christelle Christiane Christina Christine Claire Clara Clarisse Claudia Claudine
    Clémence Clémentine Colette Constance Corinna Corinne Cornelia Dagmar Daniela Danièle Danielle Delphine Denise Diana Diane
    Dominique Dora Doris Dorothee Édith Edith Elena Éléonore Elfriede Éliane Elisa Élisabeth Elisabeth Élise Élodie Elke Ella Elsa Elvira Émilie
    Emily Emma Erika Erna Estelle Esther Eva Evelyne Ève Fabienne Fanny Fatima Florence Franziska Françoise Frauke Frederike Friederike
    Gabriele Gabrielle Geneviève Gerda Gertrud Ghislaine Gisela Gisèle Giorgia Greta Gudrun Hanna Hannah Hannelore Heide Heidemarie Heidi
    Heike Helen Helena Helene Helga Hélène Henriette Hilde Hildegard Ilse Ina Ines Inès Inga Ingeborg Ingrid Irene Irène Iris Irma Isabel
    Isabelle Jacqueline Jana Janine Jeanne Jeannette Jennifer Jessica Joëlle Johanna Josephine Joséphine Judith Julia Juliane Julie
    Juliette Jutta Kamala Karin Karoline Katarina Katharina Käthe Kathrin Katja Katrin Kerstin Kirsten Klara Kristalina Kristina Lara Laura Laure Laurence Lea Léa
    Lena Léna Leonie Lina Linda Lisa Lise Louise Lucie Lucienne Luise Lydia Madeleine Magali Manon Manuela Margarete Margarita Margaux Margot
    Margrethe Marguerite Maria Marianne Marie Marie-Agnes Marie-Christine Marie-Claire Marie-France Marie-Laure Marielle Marija Marina Marine Marion Marlène
    Marta Martha Martina Martine Mathilde Maud Melanie Mélanie Meike Michaela Michèle Michelle Mireille Mona Monica Monika
    Monique Muriel Myriam Nadège Nadia Nadine Nancy Natalia Natalie Nathalie Nelly Nicola Nicole Nina Nora Odile Olga
    Olivia Pascale Patricia Paula Pauline Petra Pia Rachel Rachida Ramona Raphaëlle Rebecca Regina Regine Régine Renate Rita
    Rosa Rosalie Roselyne Roxana Roxane Sabine Sabrina Sahra Sandra Sandrine Sara Sarah Saskia Ségolène Sibylle Sigrid Silke Silvia
    Simone Sofia Solange Sonia Sonja Sophia Sophie Stefanie Stéphanie Susanne Suzanne Svenja Swetlana Sylvia Sylvie Tanja
    Tatjana Teresa Theresa Thérèse Ulla Ulrike Ursula Uta Ute Valentina Valérie Vanessa Vera Véra Verena Véronique Victoria
    Abigail Adelheid Adeline Adriana Adrienne Agata Agnes Albertine Alberta Aleida Alina Aliénor Alix Alma Alwine Ambre Anastasia Andréa Angélique
    Annabelle Annelie Annemarie Annika Anouk Antonia Apolline Ariane Armelle Armgard Aude Augustine Aurora Babette Bathilde Benita Bérangère Bérénice
    Berta Berthe Bertille Blanche Blandine Brunhilde Cäcilie Calista Camélia Candice Capucine Carina Carine Cassandre Célestine Célia Charline Christelle
    Clélia Clotilde Coline Coralie Cordula Cosima Daphné Debora Déborah Désirée Diane Dina Dorothea Dorothée Edda Edeltraud Edwige Elea Eleonore Éliette
    Elif Elin Ellen Elli Élisa Ellinor Éloïse Emeline Emilia Emilie Emmanuelle Erika Ernestine Esmeralda Eugénie Eulalie Euphémie Fadila Fadia Felicitas
    Félicité Fiona Flavie Flora Flore Frida Frieda Gaëlle Garance Gerlinde Gesa Gesine Gilberte Gloria Grit Gunda Gwenaëlle Hadwig Hanne Hedda Hedwig
    Heloise Héloïse Henrike Hermance Hermine Hortense Huguette Ida Ilka Ilona Ilsa Imke Inge Inken Irmgard Isolde Ivana Jacinthe Jenny Jette Joana
    Jocelyne Jordane Josiane Julienne Justine Karen Karina Karla Katarzyna Kathleen Kim Kimberly Kirstin Klaudia Ksenia Laetitia Laëtitia Lana Leila
    Leïla Leila Lene Leokadia Leontine Léontine Leopoldine Lieselotte Liliane Lilli Lioba Liv Livia Loreley Lorraine Lou Luana Lucia Lucile Ludivine
    Lysiane Maëlle Magda Magdalena Maike Maja Malika Mareike Margit Margret Mariam Mariana Mariette Marilyn Marlies Martje Maryse Maryvonne Maya
    Mechthild Mélisande Melina Merle Mia Mila Mina Mirja Mirjam Miriam Morgane Nadja Nathalia Nele Noémie Noëlle Nolwenn Océane Octavie Odette Olympe
    Ottilie Pauletta Paulette Pélagie Pénélope Perrine Philippa Philippine Priska Quitterie Rahel Raymonde Regula Reine Renée Ricarda Rike Romane
    Romy Ronja Rosemarie Roswitha Ruth Salomé Samira Séverine Sidonie Sieglinde Silja Silvana Sina Solène Solenn Solenne Sünje Suzette Sybille Tabea
    Tamara Tatiana Thea Theodora Thekla Tilda Tina Traute Trude Uschi Valeria Valeska Vanda Verónica Victoire Viola Violette Vivienne Walburga Waltraud
    Wanda Wilhelmine Yasmina Yasmine Yolande Zaïa Zélie Zita
    Viktoria Virginie Viviane Wiebke Xenia Yvette Yvonne Zoé
""".split()
MEN = {fold(name): name for name in [*RUSSIAN_MEN, *LATIN_MEN]}
WOMEN = {fold(name): name for name in [*RUSSIAN_WOMEN, *LATIN_WOMEN]}


def gender_of(first_name: str) -> str:
    """“m” or “f” where the name is one of the usual, else empty."""
    folded = fold(first_name)
    if folded in MEN:
        return "" if folded in WOMEN else "m"
    return "f" if folded in WOMEN else ""
