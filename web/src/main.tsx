import { render } from "preact";
import { Desk } from "./desk.js";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/home.css";
import "./styles/dossier.css";
import "./styles/report.css";
import "./styles/print.css";

render(<Desk />, document.getElementById("desk")!);
