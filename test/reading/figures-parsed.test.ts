import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { treeOf } from "../../src/4-reading/clauses/tree.js";
import { readDates } from "../../src/4-reading/dates/read-dates.js";
import { readFigures } from "../../src/4-reading/figures/read-figures.js";
import { shippedLexicon } from "./parse.js";
import { hasModel, readActors } from "./read-actors.js";

/** "value unit bound measure of" of each figure, read from parsed text. */
function read(text: string): readonly string[] {
  const { sentences, mentions } = readActors(text);
  return sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    return readFigures(tree, mentions, readDates(tree, { published: "2025-10-20" }), shippedLexicon().figures).map((f) => {
      const moved = f.change ? ` ${f.change.direction}${Object.entries(f.change).filter(([k]) => k !== "direction").sort().map(([k, v]) => ` ${k} ${v}`).join("")}` : "";
      return `${f.value}${f.upper === undefined ? "" : `..${f.upper}`} ${f.unit} ${f.bound} | ${f.measure} | ${f.of.map((a) => a.name).join(", ")}${moved && ` |${moved}`}`;
    });
  });
}

const describeModel = describe.skipIf(!hasModel || !existsSync(new URL("../../models/english.bin", import.meta.url)));

describeModel("what a figure measures is a noun", () => {
  it.each([
    ["Ships carried goods worth at least $8 billion.", ["8000000000 USD min | goods | "]],
    ["Trade between India and Iran amounted to about $9.7 billion.", ["9700000000 USD about | trade | India, Iran"]],
    ["The two presidents spoke of annual trade of $15 billion.", ["15000000000 USD exact | annual trade | "]],
    ["A customs report puts trade at about $6.6 billion.", ["6600000000 USD about | trade | "]],
    ["The railway was built with a cost of more than US$180 billion.", ["180000000000 USD min | cost | "]],
    ["The plant was built at a cost of over two billion birr.", ["2000000000 ETB min | cost | "]],
    ["Banks offered HK$20 million mortgages.", ["20000000 HKD exact | mortgage | "]],
    ["Russia operates two nuclear power plants in Iran.", ["2 plant exact | nuclear power plant | Russia"]],
    ["The town lies 40 km south of the border.", ["40 km exact | distance | "]],
    ["Poland spent 4% of GDP on defence.", ["4 % exact | defence | Poland"]],
    ["China bought 1.2 million barrels of Iranian oil a day.", ["1200000 barrel/day exact | oil | China, Iran"]],
    ["Hundreds of thousands of hectares of land were sown.", ["100000 ha vague | land | "]],
    ["The number of refugees has reached over 1.1 million.", ["1100000 refugee min | number of refugees | "]],
    ["A third of the world's trade passes here.", [`${1 / 3} 1 exact | trade | `]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("changes and targets", () => {
  it.each([
    ["Trade between the two countries fell by 15.7% to $6.6 billion in 2023 from $7.8 billion.", ["15.7 % exact | trade |  | down by 15.7", "6600000000 USD exact | trade |  | down from 7800000000 to 6600000000"]],
    ["Russia and Iran agreed to raise annual trade to $15 billion by 2030.", ["15000000000 USD exact | annual trade |  | up to 15000000000"]],
    ["Bilateral trade reached $65.7 billion in 2023, up 33 percent.", ["65700000000 USD exact | bilateral trade | ", "33 % exact | bilateral trade |  | up by 33"]],
    ["Saudi Arabia will invest $600 billion in the United States.", ["600000000000 USD exact | investment | Saudi Arabia, United States"]],
    ["They have set a trade target of $15 billion.", ["15000000000 USD exact | trade target | "]],
    ["Exports to China rose 12 percent and imports fell 3 percent.", ["12 % exact | export | China | up by 12", "3 % exact | import |  | down by 3"]],
    ["Inflation reached 12 per cent in May, up from 9 per cent in April.", ["12 % exact | inflation |  | up from 9 to 12"]],
    ["Russia lost 200 soldiers and 15 tanks.", ["200 soldier exact | soldier | Russia", "15 tank exact | tank | Russia"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("counts", () => {
  it.each([
    ["Ukraine received 12 F-16 jets.", ["12 jet exact | jet | Ukraine"]],
    ["Russia sold 24 Su-35 jets to Iran in May.", ["24 jet exact | jet | Iran"]],
    ["Three of the 16 schools were closed.", ["3 school exact | school | ", "16 school exact | school | "]],
    ["The party won 108 seats and its rival has 51.", ["108 seat exact | seat | "]],
    ["The army said 12 soldiers and one officer were killed.", ["12 soldier exact | soldier | ", "1 officer exact | officer | "]],
    ["One fighter said that only one tank was left.", ["1 tank exact | tank | "]],
    ["At least 40 protesters were killed in Iran.", ["40 protester min | protester | "]],
    ["He met three opposition MPs on Friday.", ["3 MP exact | opposition MP | "]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("units and what a word says they measure", () => {
  it.each([
    ["The parcel weighs 3.2 pounds.", ["3.2 lb exact | weight | "]],
    ["Police found 20 pounds of cocaine.", ["20 lb exact | cocaine | "]],
    ["The aid of 20 million pounds was approved.", ["20000000 GBP exact | aid | "]],
    ["The school got a 300-pound grant.", ["300 GBP exact | grant | "]],
    ["The fund is worth 5 billion pounds, or about $6 billion.", ["5000000000 GBP exact | fund | ", "6000000000 USD about | fund | "]],
    ["The board is 36 inches long.", ["36 in exact | length | "]],
    ["The mast is 60 feet tall.", ["60 ft exact | height | "]],
    ["A 300-metre-long bridge opened.", ["300 m exact | length | "]],
    ["The rainfall reached 5 inches in the north.", ["5 in exact | rainfall | "]],
    ["The screen has a brightness of 500 nits.", ["500 nit exact | brightness | "]],
    ["The missile can fly as far as 300 km.", ["300 km max | distance | "]],
    ["Iran sent 500 bags of rice to Syria.", ["500 bag exact | rice | Iran, Syria"]],
    ["The convoy brought 40 truckloads of aid.", ["40 truckload exact | aid | "]],
    ["The festival had nine stages and 40 stands.", ["40 stand exact | stand | "]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("money that is paid, earned or asked", () => {
  it.each([
    ["Workers earn $300 a month.", ["300 USD/month exact | earnings of workers | "]],
    ["Turkey paid $2.5 billion for the S-400 system.", ["2500000000 USD exact | payment | Turkey"]],
    ["Iran spent $4 billion on imports.", ["4000000000 USD exact | spending | Iran"]],
    ["The bank paid $600 million in fines.", ["600000000 USD exact | fines | "]],
    ["The tickets cost $45.", ["45 USD exact | cost of tickets | "]],
    ["The projects will cost about 5 billion euros.", ["5000000000 EUR about | cost of projects | "]],
    ["The company sells its shares at $45.", ["45 USD exact | price of shares | "]],
    ["The ministry put the damage at $12 billion.", ["12000000000 USD exact | damage | "]],
    ["Oil closed at $80 a barrel.", ["80 USD/barrel exact | oil | "]],
    ["Most laptop prices start at $500.", ["500 USD exact | laptop price | "]],
    ["Plan fitting costs $50.", ["50 USD exact | cost | "]],
    ["The median price of a home rose to $400,000.", ["400000 USD exact | median price of home |  | up to 400000"]],
    ["The company posted a net loss of $5 million.", ["5000000 USD exact | net loss | "]],
    ["The fare is JD 500.", ["500 JOD exact | fare | "]],
    ["The fine is Tk 500 million.", ["500000000 BDT exact | fine | "]],
    ["The toll is RM 3.", ["3 MYR exact | toll | "]],
    ["The ticket cost S$ 30.", ["30 SGD exact | cost of ticket | "]],
    ["The ticket cost NT$ 30.", ["30 TWD exact | cost of ticket | "]],
    ["The war cost Israel $60 billion.", ["60000000000 USD exact | cost of war | "]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("what has moved, and what is only wished", () => {
  it.each([
    ["Workers got 4.4% in wages and 1.1% in benefits.", ["4.4 % exact | wage | ", "1.1 % exact | benefit | "]],
    ["The union demanded a 10% rise in wages.", ["10 % exact | wage | "]],
    ["The bank offered a pay rise of 5%.", ["5 % exact | pay | "]],
    ["The minister proposed to raise the tariff to 25%.", ["25 % exact | tariff | "]],
    ["He proposed a fund, and exports fell to 58 percent.", ["58 % exact | export |  | down to 58"]],
    ["Iran cut tariffs by 10%.", ["10 % exact | tariff |  | down by 10"]],
    ["Prices collapsed by 40%.", ["40 % exact | price |  | down by 40"]],
    ["The collapse of the currency by 40% has hurt importers.", ["40 % exact | currency |  | down by 40"]],
    ["A fall in exports of 30% has hurt farmers.", ["30 % exact | export |  | down by 30"]],
    ["Prices went from 12 dollars to 40 dollars.", ["40 USD exact | price |  | up from 12 to 40"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("whose: a demonym owns what a state or its trade has", () => {
  it.each([
    ["There are 200 Chinese restaurants in the town.", ["200 restaurant exact | restaurant | "]],
    ["About 300 Indian students came home.", ["300 student about | student | "]],
    ["Chinese exports rose 12%.", ["12 % exact | export | China | up by 12"]],
    ["Rose 5% in May.", []],
    ["Russia gave Ukraine 12 F-16 jets.", ["12 jet exact | jet | Russia, Ukraine"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describeModel("since a year is the period, not the date", () => {
  it.each([
    ["Exports have grown 12% since 2012.", "2012/..", undefined],
    ["Since 2012, Iran has built 14 plants.", "2012/..", undefined],
    ["Iran built 14 plants in 2012.", undefined, "2012"],
    ["Exports went from $4 billion in 2010 to $8 billion in 2020.", "2020", undefined],
  ])("%s", (text, period, when) => {
    const { sentences, mentions } = readActors(text);
    const tree = treeOf(sentences[0] as (typeof sentences)[number]);
    const figures = readFigures(tree, mentions, readDates(tree, { published: "2025-10-20" }), shippedLexicon().figures);
    expect(figures.map((f) => [f.period && "value" in f.period ? f.period.value : undefined, f.when && "value" in f.when ? f.when.value : undefined])).toEqual([[period, when]]);
  });
});

describeModel("near misses: no figure", () => {
  it.each([
    // sides of a thing, names with a number, a verb taken for a noun, ratings
    "The crate measures 10 x 12 x 4 inches.",
    "The panel has a resolution of 1920 x 1080 pixels.",
    "The iPhone 14 lacks a headphone jack.",
    "The Galaxy 8 phones sold well.",
    "Windows 10 users complained.",
    "Six Sigma methods were used.",
    "The show Area 51 airs tonight.",
    "The album got scores of Pitchfork reviewers excited.",
    "He watched “12 Monkeys” at home.",
    // units of things in the hand, with no word for what they measure
    "The bag holds 20 ounces.",
    "The camera has 12 megapixels.",
    "A 2,000-pound bomb hit the camp.",
    "The suspect is about 6 feet tall.",
    // small counts of household things
    "He drank three pots of coffee.",
    "Add two drops of oil.",
    "Cut the dough into six pieces.",
    "She has two cats and three dogs.",
    "The above four countries signed.",
    "The fund values the firm at $5 billion.",
    "The minister held a two-hour meeting after a five-minute walk.",
    "He came with his three-year-old daughter.",
    "The rocket hit a six-unit block.",
    "The rocket hit a six - unit block.",
    "They ended the zero-Covid policy.",
    "It lasted two-and-a-half years.",
    "The COVID - 19 pandemic was over.",
    "The Covid - 19 lockdown was over.",
    "The guests came at 7.45 pm.",
    "One fighter spoke.",
    "He gave one word to one child.",
    "The two foreign ministries spoke of two countries.",
    "He served two stints in jail on two counts.",
    "They rebuilt a World War 2 bunker.",
    "Police found a modified T 75 handgun.",
    "The four freedoms agreement was signed.",
    "He read a 200-page report.",
    "The 669 rescue unit came.",
    "Norway (98%), Iceland (99%) and Kenya (92%) follow.",
    "He won in seven men's events.",
    "The southern half of the country is calm.",
    "They stand by one country, two systems.",
    "A Boeing 737 aircraft landed.",
    "This represents an increase of 7.2% over last year.",
    "The 6 + 3 + 1 summits gathered.",
    "Leaders met at COP 27.",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describeModel("lost to a wrong tree (these pass when it is right; move them up then)", () => {
  it.fails.each<[string, readonly string[]]>([
    ["The number of pending cases stood at over 1.1 million.", ["1100000 case min | number of cases | "]],
    ["Three Court of Appeal judges heard the case.", ["3 judge exact | judge | "]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});
