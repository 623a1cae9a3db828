/** Words that an editor puts for one another without changing what is said; our own list. Each line is one ring: any may stand for any. */
const RINGS = `
said|stated
says|states
announced|made known
told|informed
added|went on to say
began|started
begin|start
ended|finished
big|large
large|sizeable
help|assist
helped|assisted
show|indicate
shows|indicates
showed|indicated
however|but then
many|numerous
several|a number of
about|around
nearly|almost
also|as well
because|since
although|though
while|whereas
despite|in spite of
after|following
before|ahead of
during|in the course of
important|significant
increase|rise
increased|rose
decrease|fall
decreased|fell
meeting|gathering
talks|discussions
agreement|accord
deal|arrangement
plan|scheme
plans|schemes
country|nation
countries|nations
government|administration
people|persons
children|youngsters
police|police officers
killed|left dead
injured|hurt
died|lost their lives
attack|assault
war|conflict
leader|head
leaders|heads
officials|authorities
authorities|officials
support|backing
supported|backed
use|make use of
used|made use of
need|require
needs|requires
needed|required
get|obtain
got|obtained
buy|purchase
bought|purchased
sell|market
build|construct
built|constructed
make|produce
made|produced
new|fresh
first|initial
last|final
next|following
early|at an early stage
currently|at present
recently|of late
more than|over
less than|under
at least|no fewer than
per cent|percent
percent|per cent
according to|in the words of
in order to|so as to
part of|a portion of
such as|for instance
as well as|along with
due to|owing to
will|is going to
would|was going to
must|has to
can|is able to
could|was able to
may|might
has been|was
have been|were
work|labour
working|labouring
company|firm
companies|firms
money|funds
price|cost
prices|costs
growth|expansion
economy|economic system
problem|difficulty
problems|difficulties
issue|matter
issues|matters
situation|state of affairs
area|district
areas|districts
city|town
home|residence
homes|residences
school|place of learning
students|pupils
women|females
men|males
family|household
families|households
health|well-being
hospital|clinic
doctors|physicians
public|general public
project|undertaking
projects|undertakings
minister|cabinet member
launched|set in motion
held|staged
visit|trip
visited|called on
received|was given
gave|handed over
given|handed
continue|carry on
continued|carried on
continues|carries on
provide|supply
provided|supplied
provides|supplies
ensure|make sure
achieve|attain
reach|arrive at
reached|arrived at
decided|resolved
decision|ruling
believe|hold
called|termed
expected|anticipated
noted|observed
stressed|underlined
pointed out|remarked
explained|set out
urged|pressed
asked|requested
following|after
among|amid
across|throughout
within|inside
against|opposed to
future|years to come
year|twelve months
today|this day
world|globe
global|worldwide
international|cross-border
national|countrywide
local|area
different|differing
difficult|hard
possible|feasible
strong|robust
good|sound
great|considerable
high|elevated
low|modest
long|lengthy
only|merely
very|extremely
often|frequently
then|subsequently
still|even now
`;

/** Word or phrase, lower case → what may stand for it. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  RINGS.trim().split("\n").flatMap((ring) => {
    const [word, other] = ring.split("|") as [string, string];
    return [[word, other] as const];
  }),
);
