/** Forms and spellings of one name. A short form may belong to several. A modest list: what is not here is compared by its letters. */
const forms = `
abigail abi abbie gail
adam ad
aiden ayden aidan
amina aminah ameena
abdullah abdulla abdallah
aaliyah aliyah aliya alia
ahmed ahmad achmed
aisha ayesha aysha aishah ayisha
alexander alex al xander sandy sasha aleksander alexandre
alexandra alex alexa lexi lexie sandra sasha aleksandra
alfred alfie alf fred freddie
amelia amy millie
andrew andy drew
ann anne anna annie anya ana
anthony tony antony ant
barbara babs barbie
benjamin ben benny benji
bethany beth
bradley brad
cameron cam
caroline carrie caro lina
catherine katherine kathryn katharine kate katie cathy kathy kat katya kit
charles charlie chuck
charlotte charlie lottie lotty char
christian chris
christina christine tina chris chrissy krystyna kristina
christopher chris kit topher
daniel dan danny
danielle dani danni
david dave davey
deborah debbie deb
dominic dom
edward ed eddie ted teddy ned
eleanor ellie nell nora elinor
elizabeth liz lizzie beth betty eliza libby elsie bess lisa elisabeth
ellen ellie nell
emily em emmie milly
emmanuel manny emanuel
fatima fatimah fatma fatoumata
florence flo florrie flossie
francesca fran frankie chess
francis frank frankie
frederick fred freddie fredrick
gabriel gabe
gabrielle gabby gaby gabriella gabriela
george georgie
georgina georgie gina
grace gracie
gregory greg
harold harry hal
harriet hattie harry
henry harry hal hank
hussein hussain husain
hassan hasan hasaan
ibrahim ebrahim abraham abe
isaac zac zack ike ishaq
isabella bella izzy isabel isabelle
jacob jake jakub
jacqueline jackie
james jim jimmy jamie jem
jennifer jen jenny
jessica jess jessie
john jon johnny jack
jonathan jon johnny jonny nathan
joseph joe joey jo
joshua josh
josephine jo josie
julia julie jules
kiera keira kiara ciara
kimberly kim kimberley
leah lea
lawrence larry laurence loz
leonard leo len lenny
lillian lily lilly lillie
louis lou louie lewis luis
louise lou
lucy lucie
madeleine maddie maddy madeline
margaret maggie meg peggy greta rita
maria marie mary
mariam maryam miriam meryem
mark marc marek
martha marty
matilda tilly tilda mattie
matthew matt matty mateusz
maximilian max
megan meg meghan
melissa mel missy
michael mike mick mickey mikey michal mikael
mohammed mohamed muhammad mohammad mohamad muhammed muhamed mohd md mo mahomet mehmet
mustafa mustapha moustafa
natalie nat nataly
natasha tasha nat
nathaniel nat nathan nate
nicholas nick nicky nico nicolas
nicola nicky nikki
oliver ollie olly
olivia livvy liv livia
oluwaseun seun
oluwatobi oluwatobiloba tobi
omar umar omer
osman usman uthman
pamela pam
patricia pat trish patsy tricia
patrick pat paddy
peter pete piotr
philip phil phillip pip
rachel rach rachael
rahim raheem
rebecca becky becca bex
richard rich rick dick ricky
robert rob bob bobby robbie bert
roman romy
ronald ron ronnie
rosemary rose rosie
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sean shaun shawn
sebastian seb bash
sofia sophia sophie sofie
stephanie steph steff
stephen steven steve stephan
susan sue susie suzanne suzie
syed sayed sayyid
tajwar taj
teresa theresa terri tess tessa
theodore theo ted teddy
thomas tom tommy tomas
timothy tim timmy
valerie val
victoria vicky vikki tori
vincent vince vinnie
virginia ginny
william will bill billy liam willy
yasmin yasmine jasmin jasmine
yusuf yousef youssef yousuf yusef joseph
zachary zac zack zak
zahra zara
zainab zaynab zeinab
`

/** Names that look or sound alike and are different names, as twins may well have them. */
const alikeButDifferent = `
aiden hayden jayden kayden brayden
adrian adriana adrienne
aisha alisha aliza alicia
alexander alexandra
alfie archie
ali alia alina elias
amelia emilia amalia
amir amira amina amara
anna hannah
ava eva ada ida
carl carla karla
christian christina christine
daniel danielle daniela daniella
ella elia ellie
ethan evan
gabriel gabrielle gabriella
hassan hussein hussain husain
jamal jamil jamila
jane jade
john joan jean
julian juliana julia
karim karima
kieran kiera
leah lia leo
leo leon leona liam
louis louise
marcus marcia
maria marian mariam
mark mary
martin martina
maya mia
michael michelle michaela
milan mila
mohammed mahmoud mahmood hamid ahmed
nadia nadir nadine
nathan ethan
noah nora
oliver olivia
patrick patricia
paul paula
robert roberta
rohan roshan
ryan rhianna
samir samira samina
simon simone
stephen stephanie
victor victoria
yasin yasmin
zain zainab
zara sara tara lara
`

const groupsOf = (text: string) => {
  const groups = new Map<string, Set<number>>()
  for (const [index, line] of text.trim().split('\n').entries()) {
    for (const name of line.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(index))
  }
  return groups
}
const formGroups = groupsOf(forms)
const differentGroups = groupsOf(alikeButDifferent)

const shareGroup = (groups: ReadonlyMap<string, ReadonlySet<number>>, one: string, other: string) => {
  const theirs = groups.get(other)
  return [...(groups.get(one) ?? [])].some((group) => theirs?.has(group))
}

/** Whether two first names are forms of one: "Becky" and "Rebecca", "Muhammad" and "Mohamed". */
export const areFormsOfOneName = (one: string, other: string): boolean => shareGroup(formGroups, one, other)

/** Whether two first names are known to be different, however alike: "Amir" and "Amira". */
export const areKnownToDiffer = (one: string, other: string): boolean =>
  one !== other && shareGroup(differentGroups, one, other)

/** The names a first name may be a form of, by number; for finding candidates. */
export const formsOf = (name: string): readonly number[] => [...(formGroups.get(name) ?? [])]
