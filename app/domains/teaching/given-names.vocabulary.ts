/**
 * Given names heard in the north of France, as `searchKey` writes them: a first look at what may be somebody's name,
 * whoever they are. The most frequent of INSEE's «fichier des prénoms», and those of the families who came to settle.
 */
const TEXT = `
abdallah abdel abdelkader abdoulaye adam adele adeline adrien adrienne agathe agnes ahmed aicha aissatou alain alan
albane albert alberto alexandra alexandre alexia alexis alfred alice alicia aline alix allan alphonse amandine amaury
ambre amel amelie amina amine amir anais anastasia andre andrea andree ange angela angele angelique angelo anissa anita
anna annabelle anne annette annick annie anouk anthony antoine antoinette antonio apolline ariane arlette armand armelle
arnaud arthur astrid aude audrey augustin aurelie aurelien aurore axel axelle aya aymeric aziz baptiste barbara bastien
beatrice benedicte benjamin benoit bernadette bernard bertrand bettina bilal blandine bernardo boris brahim brandon
brice brigitte bruno bryan camille candice capucine carine carla carlos caroline cassandra catherine cecile cecilia cedric
celestin celia celine celestine chantal charlene charles charlie charline charlotte chloe christelle christian christiane
christine christophe claire clara clarisse claude claudette claudia claudine clea clelia clemence clement clementine clothilde
clotilde colette coline corentin corinne coralie cynthia cyprien cyril cyrille damien daniel daniele danielle daphne david
deborah delphine denis denise diana diane didier dimitri djamila dominique donovan dorian doriane dorothee driss dylan eddy
edgar edith edouard edwige elea eleonore elena elias elie eliane eliott elisa elisabeth elise ella elliot elodie eloise elsa
elvire emeline emile emilie emilien emma emmanuel emmanuelle enzo eric erika erwan esteban estelle esther ethan etienne
eugene eugenie eva evan evelyne fabien fabienne fabrice fabio fanny farid farida fatiha fatima fatoumata faustine felix
fernand fernande fernando fiona flavie flavien fleur flora florence florent florian florine francine francis franck francois
francoise frank fred frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaston gauthier genevieve geoffrey
georges georgette gerald geraldine gerard germain germaine gerome ghislain ghislaine gilbert gilberte gilles gisele giulia
giovanni gladys gregoire gregory guillaume gustave guy gwenael gwenaelle gwendoline habib hadrien hakim hamid hamza hanane
hannah hassan hector helene helena henri henriette herve hicham hippolyte honore honorine hubert hugo hugues ibrahim idriss
ikram ilan ilyes imane imene ines inaya irene iris isaac isabelle isaline ismael issa ivan jacky jacqueline jacques jade jalil
jamal james jan jason jasmine javier jean jeanine jeanne jennifer jeremie jeremy jerome jessica jimmy joachim joaquim joelle
joel johan johanna johnny jonas jonathan jordan jose joseph josephine josette josiane josselin josue joyce juan judith jules
julia julian juliana julie julien juliette june justin justine kader kamel karen karim karima karine katia kelly kenza kevin
khadija khaled killian kylian lamia laetitia lahcen laila lana lara laura laure laurence laurent laurette laurine lea leana
leila leo leon leona leonard leonie leopold lena lenny leslie liam lidia lila lilian liliane lilou lily lina linda line lionel
lisa lise livia loic lola loris lorenzo lou louane louca louis louise louisa louka loubna luca lucas luce lucette lucie lucien
lucienne lucile ludivine ludovic luigi luis luna lydia lydie lyes mael maelle maelys maeva magali magalie mahaut mahmoud maia
maimouna malak malek malik malika mallory malo mamadou manon manuel manuela marc marcel marceau marcelle marcelline marcin
margaux margot marguerite maria mariam mariama marianne marie marielle marilyne marina marine mario marion marius marjorie
marlene marta marthe martial martin martine marvin maryam maryline maryse maryvonne mateo mathias mathieu mathilde mathis
mathys matteo matthias matthieu maud maureen maurice mauricette max maxence maxime maya mehdi melanie melina melissa melodie
mercedes meryem michael michel michele micheline michelle mickael mikael miguel milan milena milo mireille moad modou mohamed
mohammed monique morgan morgane mouna mounir mourad moussa moustapha muriel mustapha myriam mylene nabil nadege nadia nadine
naim naima najat nathalie nathan natacha nawel nelly nicolas nicole nina ninon noa noah noe noel noelle noemie nolan nora
norbert nordine norah nour noura octave odette odile olga olivia olivier omar ophelie orlane oscar othmane oumar oumou oussama
ousmane pablo paola pascal pascale pascaline patrice patricia patrick paul paula paulette paulin pauline paulo pedro peggy
perrine philippe philippine pierre pierrette pierrick piotr prescillia priscilla quentin rachel rachid rafael raja ralph
ramona raoul raphael raphaelle rayan raymond raymonde rebecca regine regis remi remy renaud rene renee reynald richard
rita robert roberte robin rodolphe rodrigue rodrigo roger roland rolande romain romane romeo romuald rosa rosalie rose roseline
rosemonde roxane ruben rudy ryan sabine sabrina sacha said saida salim salima salma salome salvatore sam samantha sami samia
samir samira samuel samy sandra sandrine sandy sarah sara sasha saskia sebastien segolene selena selim selma serena serge
severine shana sharon sidonie siham silvia simeon simon simone sixtine slimane sofia sofiane solange solene solenn sonia sophia
sophie soraya souad soufiane soukaina stan stanislas steeve stella stephan stephane stephanie steve steven suzanne suzie suzy
swann sylvain sylvaine sylvette sylviane sylvie tania tanguy tatiana teddy teo teresa tess thais thea theo theodore theophile
therese thibaud thibault thibaut thierry thomas tiago timeo timothee tina titouan tiphaine tom tommy tony toufik tristan ugo
ulysse valentin valentine valerie valery vanessa vera veronique vicky victoire victor victoria victorine vincent viviane
vladimir walid wassim wendy wilfried wilfrid william willy xavier yacine yael yann yanis yannick yasmina yasmine yassine
yohan yohann yolande youcef youness younes youri youssef youssouf yvan yves yvette yvon yvonne zacharie zahra zakaria zakia
zara zelie zineb zoe zohra`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(TEXT.trim().split(/\s+/));

/** Given names that are words too: in lower case they name nobody («une pierre», «il se marie», «cousin germain»). */
const WORDS = `
adam ambre amine ange angelique aurore capucine charlotte claire clemence clement clementine fleur flora germain germaine
honore iris jade jean june line lise manuel marc marguerite marie marina marine martial maxime melissa melodie mercedes
milan noel octave olivier pascal pascale pierre romain romaine rosa rose said serge valentin vera victoire`;

export const GIVEN_NAME_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
