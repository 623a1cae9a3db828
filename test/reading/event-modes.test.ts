import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("what a request is for", () => {
  checkEvents([
    ["Norway asked Denmark for support.", "REQUEST/assist NOR > DNK"],
    ["Norway requested the collaboration of the Danish government.", "REQUEST/assist NOR > DNK GOV"],
    ["Norway asked Denmark to help the Swedish ministry.", "REQUEST/assist NOR > DNK", "AID DNK > SWE GOV hypothetical"],
    ["Norway urged Denmark to end the war.", "REQUEST/yield NOR > DNK"],
    ["Norway urged Denmark to end the debate.", "REQUEST/change NOR > DNK"],
    ["Norway urged Denmark to take note.", "REQUEST/change NOR > DNK"],
    ["Norway asked the Danish ministry to amend the law.", "REQUEST/change NOR > DNK GOV"],
    ["Norway asked Denmark to look at the map.", "REQUEST NOR > DNK"],
    ["Norway invited Danish officials to apply for a grant.", "REQUEST NOR > DNK GOV"],
    ["Norway invited Danish officials to visit.", "REQUEST/meet NOR > DNK GOV"],
  ]);
});

describe("a crime is alleged", () => {
  checkEvents([
    ["Norway accused Denmark of committing war crimes.", "ACCUSE/allege NOR > DNK"],
    ["Norway accused Denmark of negligence.", "ACCUSE/allege NOR > DNK"],
    ["Norway accused Denmark of delay.", "ACCUSE NOR > DNK"],
    ["Norway accused Denmark of ignoring the victims who told of fraud.", "ACCUSE NOR > DNK"],
  ]);
});

describe("what is put forward, and what is done", () => {
  checkEvents([
    ["Norwegian lawmakers are introducing initiatives in the Assembly to compensate Denmark.", "AID NOR LEG > DNK hypothetical"],
    ["Norway is ready to meet Denmark.", "CONSULT NOR + DNK >  hypothetical"],
    ["Norway then decided to expel the Danish ambassador.", "SANCTION/expel NOR > DNK GOV"],
    ["Norway decided to expel the Danish ambassador.", "SANCTION/expel NOR > DNK GOV future"],
    ["Norway is working to support Denmark.", "SUPPORT NOR > DNK"],
    ["Norway is working to meet Denmark.", "CONSULT NOR + DNK >  hypothetical"],
  ]);
});

describe("people by their noun", () => {
  checkEvents([
    ["The Norwegian government arrested journalists and Danish students.", "COERCE/arrest NOR GOV > journalists + DNK CVL"],
    ["The Norwegian government gave money to gang members.", "AID NOR GOV > gang members"],
  ]);
});

describe("modes that the words around the verb tell", () => {
  checkEvents([
    ["Norway asked Denmark for Swedish support to achieve its aims.", "REQUEST/assist NOR > DNK"],
    ["Norway urged Danish residents to join the flood fight.", "REQUEST/assist NOR > DNK CVL"],
    ["Norway urged Danish residents to join the club.", "REQUEST/change NOR > DNK CVL"],
    ["The Norwegian police asked Danish residents to be alert.", "REQUEST/change NOR COP > DNK CVL"],
    ["The Norwegian police asked Danish residents to be there.", "REQUEST NOR COP > DNK CVL"],
    ["Norway invited the Danish minister to a ceremony.", "REQUEST/meet NOR > DNK GOV"],
    ["The Norwegian army began the war by shooting two Danish soldiers.", "ASSAULT/firearms NOR MIL > DNK MIL"],
    ["The Norwegian army began the war by shooting two Danish fighter jets.", "ASSAULT NOR MIL > DNK MIL"],
    ["Norwegian air strikes against Denmark went on.", "ASSAULT/aerial NOR > DNK"],
    ["Norwegian strikes against Denmark went on.", "ASSAULT NOR > DNK"],
    ["Norwegian minister Ivan Berg sexually assaulted two Danish soldiers.", "ASSAULT/sexual NOR GOV > DNK MIL"],
    ["Norwegian minister Ivan Berg brutally assaulted two Danish soldiers.", "ASSAULT NOR GOV > DNK MIL"],
    ["Norway warned Denmark that the use of force is possible.", "THREATEN/violence NOR > DNK"],
    ["Norway warned Denmark that the price is high.", "THREATEN NOR > DNK"],
    ["Norway accused Denmark of using residents as human shields.", "ACCUSE/allege NOR > DNK"],
    ["Norway called for an end to the violence and a halt.", "REQUEST/yield NOR > "],
    ["Norwegian police said Danish trader Ivan Berg attacked them.", "ACCUSE/allege NOR COP > DNK BUS"],
    ["The Norwegian minister said that Danish trader Mette Holm had stolen the money.", "ACCUSE/allege NOR GOV > DNK BUS"],
    ["The Norwegian minister admitted that he and Danish trader Mette Holm had stolen the money."],
    ["The governments of both Norway and Denmark condemned Sweden.", "ACCUSE/disapprove NOR GOV + DNK GOV > SWE"],
  ]);
});

describe("what one is asked to begin or to go on with, and to change", () => {
  checkEvents([
    ["Norway urged Denmark to continue assisting the police.", "REQUEST/assist NOR > DNK", "AID DNK > police hypothetical (office Norway)"],
    ["Norway urged Denmark to continue guarding the harbour.", "REQUEST/change NOR > DNK"],
    ["Norway asked Danish minister Mette Larsen to start launching the national reform project.", "REQUEST/change NOR > DNK GOV"],
    ["Norway asked Danish minister Mette Larsen to start painting the national theatre.", "REQUEST NOR > DNK GOV"],
    ["Norway asked Danish minister Mette Larsen to attend the reform talks.", "REQUEST NOR > DNK GOV"],
    ["Norway asked Danish minister Mette Larsen to take the opportunity to start launching the national reform project.", "REQUEST/change NOR > DNK GOV"],
    ["Norway asked Danish minister Mette Larsen to take the opportunity to look at the map.", "REQUEST NOR > DNK GOV"],
    ["Norway urged Denmark to take steps to end the war.", "REQUEST/yield NOR > DNK"],
    ["Norway urged Denmark to take steps to end the debate.", "REQUEST/change NOR > DNK"],
    ["Norway urged Denmark to take soldiers to end the war.", "REQUEST/change NOR > DNK"],
    ["Norway requested the resignation of the Danish minister Mette Larsen.", "REQUEST/change NOR > DNK GOV"],
    ["Norway requested the presence of the Danish minister Mette Larsen.", "REQUEST NOR > DNK GOV"],
  ]);
});

describe("what is hidden, and who is behind a deed", () => {
  checkEvents([
    ["Norway accused the Danish minister Mette Larsen of concealing her assets.", "ACCUSE/allege NOR > DNK GOV"],
    ["Norway accused the Danish minister Mette Larsen of concealing her contempt.", "ACCUSE NOR > DNK GOV"],
    ["Norway accused Denmark of being behind the hack.", "ACCUSE/allege NOR > DNK"],
    ["Norway accused Denmark of being behind the times.", "ACCUSE NOR > DNK"],
    ["Norway accused Denmark of masterminding the attack.", "ACCUSE/allege NOR > DNK"],
    ["Norway accused Denmark of masterminding the move.", "ACCUSE NOR > DNK"],
    ["She told Sweden of Norwegian poet Ivan Berg, who shot and wounded Danish President Mette Larsen.", "ASSAULT/firearms NOR CVL > DNK GOV"],
    ["She told Sweden of Norwegian poet Ivan Berg, who hit and wounded Danish President Mette Larsen.", "ASSAULT NOR CVL > DNK GOV"],
  ]);
});

describe("an aim that one is committed to, what is only suggested, and a peace that one helps to bring about", () => {
  checkEvents([
    ["Norway is committed to maintaining talks with Sweden to support Denmark.", "SUPPORT NOR > DNK"],
    ["Norway is committed to hold talks to support Denmark.", "SUPPORT NOR > DNK hypothetical"],
    ["Norwegian minister Ivan Holm laughed at the suggestion that he was responsible for advising Denmark to leave.", "REQUEST/change NOR GOV > DNK hypothetical"],
    ["Norwegian minister Ivan Holm is offering to help Denmark and Sweden achieve a lasting peace."],
    ["Norwegian minister Ivan Holm helped Denmark rebuild its hospitals.", "AID NOR GOV > DNK"],
  ]);
});
