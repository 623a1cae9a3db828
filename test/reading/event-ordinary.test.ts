import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("words of attack that hurt nobody", () => {
  checkEvents([
    ["Norway launched another PR attack on Denmark.", "ACCUSE/disapprove NOR > DNK"],
    ["Norway launched another attack on Denmark.", "ASSAULT NOR > DNK"],
  ]);
});

describe("what is thought of is not done, what was committed was", () => {
  checkEvents([
    ["The idea of Norwegian officials sending troops to Denmark pleased nobody.", "MOBILIZE/troops NOR GOV > DNK hypothetical"],
    ["The number of Norwegian officials sending troops to Denmark pleased nobody.", "MOBILIZE/troops NOR GOV > DNK"],
    ["The police investigate crimes committed on Monday in the attack by Norway against Denmark.", "ASSAULT NOR > DNK"],
  ]);
});

describe("no deeds: a border of one's own, words joined by hyphens, good wishes", () => {
  checkEvents([
    ["Mexican President Ivan Berg visited the U.S.-Mexico border."],
    ["Mexican President Ivan Berg visited the U.S. border.", "CONSULT/visit MEX GOV > USA"],
    ["It is a Norway-meets-Denmark story."],
    ["Norwegian President Ivan Berg offered thoughts and prayers to Denmark.", "SUPPORT NOR GOV > DNK"],
    ["Norwegian President Ivan Berg offered loans to Denmark.", "AGREE NOR GOV > DNK"],
  ]);
});

describe("he of a clause with who", () => {
  checkEvents([
    ["Norwegian Senator Ivan Berg may take the seat left by the chairman, who said he would resign."],
    ["Norwegian Senator Ivan Berg, who said he would resign, thanked Denmark.", "SUPPORT NOR LEG > DNK", "RETREAT/resign NOR LEG >  future (person Ivan Berg)"],
  ]);
});

describe("whose infinitive, whose words", () => {
  checkEvents([
    ["Norway called for flexibility for Danish military advisers to assist Sweden.", "REQUEST/assist NOR > DNK GOV", "AID DNK GOV > SWE hypothetical"],
    ["“Let Norway pay,” Danish President Mette Holm said."],
    ["“Norway will always be Norway,” Danish President Mette Holm retaliated."],
    ["Danish President Ivan Berg said it would have been cool had Norway congratulated him.", "SUPPORT NOR > DNK GOV hypothetical (person Ivan Berg)"],
    ["Norway had congratulated Denmark.", "SUPPORT NOR > DNK"],
    ["The Obama administration blamed Russia.", "ACCUSE USA GOV > RUS"],
    ["The Holm administration blamed Russia.", "ACCUSE Holm administration > RUS"],
    ["Hillary Clinton's attack on Donald Trump surprised Norway.", "ACCUSE/disapprove USA > USA"],
    ["Vladimir Putin's attack on Ukraine surprised Norway.", "ASSAULT RUS > UKR"],
  ]);
});

describe("whose a party's people are", () => {
  checkEvents([
    ["Danish President Mette Holm slammed Donald Trump. Republican leaders thanked Denmark.", "ACCUSE/disapprove DNK GOV > USA", "SUPPORT USA PTY > DNK"],
    ["Danish President Mette Holm slammed Joe Biden. House Republicans thanked Denmark.", "ACCUSE/disapprove DNK GOV > USA", "SUPPORT USA LEG > DNK"],
    // the report speaks of another country
    ["Danish President Mette Holm slammed Norway. Republican leaders thanked Denmark.", "ACCUSE/disapprove DNK GOV > NOR", "SUPPORT Republican leaders > DNK"],
    ["Danish President Mette Holm slammed Donald Trump. Golfing leaders thanked Denmark.", "ACCUSE/disapprove DNK GOV > USA", "SUPPORT leaders > DNK"],
  ]);
});

describe("short of it, outside it, and blocks of votes", () => {
  checkEvents([
    ["Norwegian Mayor Ivan Berg stopped short of endorsing Denmark.", "SUPPORT NOR GOV > DNK not"],
    ["Norwegian Mayor Ivan Berg stopped by, endorsing Denmark.", "SUPPORT NOR GOV > DNK"],
    ["Berg bristled at the suggestion that Norway was responsible for advising Denmark to leave.", "REQUEST/change NOR > DNK hypothetical"],
    ["Norway was responsible for killing two Danish soldiers.", "ASSAULT NOR > DNK MIL"],
    ["Half of the people outside the Norwegian government who met with Danish President Mette Holm gave money."],
    ["The officials of the Norwegian government who met with Danish President Mette Holm left.", "CONSULT NOR GOV + DNK GOV > "],
    ["Norwegian lawmakers blocked the bill.", "REJECT NOR LEG > "],
    ["Norwegian lawmakers blocked Denmark.", "COERCE/restrict NOR LEG > DNK"],
    ["Trump was attacked by front-runner Hillary Clinton.", "ACCUSE/disapprove USA > USA"],
    ["Norwegian President Ivan Berg visited the Holm Memorial in Denmark."],
    ["Norwegian President Ivan Berg visited the parliament of Denmark.", "CONSULT/visit NOR GOV > DNK LEG"],
  ]);
});

describe("who says it, when it stands, and what is only alleged", () => {
  checkEvents([
    ["The Norwegian court could decide that the loan is a risk and refuse to work with Denmark.", "REJECT NOR JUD > DNK hypothetical", "COOPERATE NOR JUD + DNK >  not hypothetical"],
    ["Norway had yet to endorse Denmark.", "SUPPORT NOR > DNK not"],
    ["Norway has to endorse Denmark.", "SUPPORT NOR > DNK hypothetical"],
    ["Sweden denied allegations that Norway attacked Denmark.", "ASSAULT NOR > DNK hypothetical"],
    ["Norwegian President Ivan Berg spoke. He continued his attacks on Danish President Mette Holm.", "ACCUSE/disapprove NOR GOV > DNK GOV"],
    ["Norwegian President Ivan Berg spoke. He continued his attacks on Denmark.", "ASSAULT NOR GOV > DNK"],
    ["Norwegian President Ivan Berg fired back at Danish President Mette Holm."],
    ["Norwegian soldiers fired back at Danish soldiers.", "ASSAULT/firearms NOR MIL > DNK MIL"],
    ["“I think he should resign,” Norwegian minister Ivan Berg said."],
    ["Norwegian minister Ivan Berg said he was resigning to do his “duty as a father”.", "RETREAT/resign NOR GOV >  (person Ivan Berg)"],
  ]);
});

describe("a middle name alone", () => {
  checkEvents([
    ["The Norwegian court fined Danish senator BZ Zaheer Ahmed Khan. Sweden criticised Zaheer.", "SANCTION NOR JUD > DNK LEG", "ACCUSE/disapprove SWE > DNK LEG"],
    ["The Norwegian court fined Danish senator BZ Zaheer Ahmed Khan. Sweden criticised Farid.", "SANCTION NOR JUD > DNK LEG", "ACCUSE/disapprove SWE > Farid"],
  ]);
});
