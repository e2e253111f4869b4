/** Family names heard in Flanders, Lille and around; put together with given names, they are nobody in particular. */
const FAMILY_NAMES_TEXT = `
Accou Allaert Ammeux Annebicque Baert Bailleul Barbry Becquet Behague Beke Benali Berteloot Beun Blanquart Blervacque
Boddaert Boulanger Bourgeois Boutry Brame Brunin Bultel Cailliau Camerlynck Capelle Cappelaere Carette Carpentier
Castelain Chombart Christiaens Claeys Clarisse Cleenewerck Coevoet Colpaert Cordonnier Cousyn Crepin Cuvelier Daels
Dassonville Debacker Debaecker Debaere Decherf Decoster Decroix Defever Degraeve Dehondt Delaeter Delannoy Delbecque
Deleplanque Delesalle Delporte Demey Denoyelle Depoorter Deram Derycke Descamps Desmedt Desmyttere Despicht Devos Dezitter
Dhalluin Diagne Djebbar Doutrelong Droulez Dubrulle Duhamel Dupont Duthoit Duvivier Evrard Facon Fauquembergue Ferreira
Flahaut Fournier Fremaux Gadeyne Ghesquiere Godart Goudaert Gruson Haddad Hallynck Hazebroucq Herbaut Hollebecq Houvenaghel
Huyghe Jacquart Joos Kaczmarek Keller Kowalski Labaere Lagache Lambin Leblond Lefebvre Legrand Leleu Leroy Lesaffre Lesage
Lievens Looten Loridan Mahieu Marechal Mazingarbe Meersseman Mercier Mesmacque Meurisse Minne Monteuuis Moutier Nowak
Obert Outters Parmentier Pauwels Peel Pecqueur Pinte Popieul Pruvost Queva Rajaonah Ramon Reumaux Rommelaere Roussel Saelen
Salome Santos Schoonheere Sergheraert Smagghe Soenen Staelen Steenkiste Tahon Tassart Therry Timmerman Toulemonde Turpin
Valcke Vanbremeersch Vandamme Vandenabeele Vandenberghe Vanderhaeghe Vanhaecke Vanlerberghe Vanneste Vanuxem Verbeke Vercoutre
Verhelst Vermersch Vienne Wackernie Waeles Warembourg Wemaere Wicart Willaert Wyckaert Yahiaoui Ydee Zielinski`;

const WOMEN_YOUNG = `Léa Manon Chloé Camille Emma Inès Sarah Océane Marie Julie Lucie Clara Mathilde Zoé Anaïs Jade Lola
Noémie Margaux Romane Yasmine Eva Louise Juliette Fanny Maëlys Célia Aya Ambre Elsa Salomé Capucine Éloïse Lisa Amandine`;
const WOMEN_OLDER = `Nathalie Sandrine Valérie Isabelle Christelle Stéphanie Céline Sylvie Karine Virginie Corinne Laurence
Delphine Séverine Véronique Fabienne Catherine Patricia Martine Brigitte Françoise Monique Annie Dominique Peggy Ludivine
Aurélie Émilie Élodie Mélanie Audrey Laetitia Vanessa Sabrina Magali Fatima Nadia`;
const MEN_YOUNG = `Lucas Hugo Théo Enzo Nathan Louis Maxime Clément Antoine Alexis Tom Quentin Valentin Baptiste Mathis Paul
Arthur Jules Romain Adrien Simon Axel Noah Rayan Mehdi Victor Corentin Dylan Florian Bastien Tristan Gabin Léo Evan`;
const MEN_OLDER = `Sébastien David Christophe Stéphane Laurent Frédéric Nicolas Philippe Thierry Pascal Franck Olivier Éric
Bruno Didier Patrick Ludovic Cédric Jérôme Grégory Fabrice Arnaud Jean-Luc Bernard Alain Gérard Mickaël Damien Guillaume
Vincent Yannick Karim Hervé Régis`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FAMILY_NAMES = words(FAMILY_NAMES_TEXT);
/** Given names that fit a generation: born after 1995, or before. */
export const GIVEN_NAMES = {
  female: { young: words(WOMEN_YOUNG), older: words(WOMEN_OLDER) },
  male: { young: words(MEN_YOUNG), older: words(MEN_OLDER) },
} as const;

export const STREETS = [
  "rue de la Lys",
  "rue du Moulin",
  "rue d’Ypres",
  "rue de Cassel",
  "rue des Fusillés",
  "rue Jean-Jaurès",
  "rue du Maréchal-Foch",
  "place du Général-de-Gaulle",
  "rue de la Gare",
  "rue de l’Église",
  "rue des Tisserands",
  "impasse des Brasseurs",
  "chemin du Halage",
  "rue Pasteur",
  "résidence Les Tilleuls",
  "rue du Beffroi",
  "avenue des Flandres",
  "rue Victor-Hugo",
] as const;
