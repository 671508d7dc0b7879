/** Owns the one print stylesheet of all papers: A4 upright, page numbers at the foot, nothing cut in the middle of a line. */
export const PRINT_STYLE = `
@page { size: A4 portrait; margin: 22mm 20mm 20mm 25mm; @bottom-center { content: '第 ' counter(page) ' 页'; font-size: 9pt; font-family: "Noto Sans SC Variable", sans-serif; } }
:root { font-family: "Noto Sans SC Variable", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; font-size: 11.5pt; line-height: 1.6; color: #000; background: #fff; }
* { box-sizing: border-box; }
body { margin: 0; }
.sheet { break-before: page; }
header { text-align: center; margin-bottom: 5mm; }
header p { margin: 0; }
.committee { font-size: 13pt; }
h1 { font-size: 20pt; letter-spacing: 0.18em; margin: 2mm 0 3mm; font-weight: 600; }
.number { text-align: right; font-size: 10.5pt; }
h2 { font-size: 12pt; margin: 4mm 0 1mm; font-weight: 600; break-after: avoid; }
p { margin: 0 0 1.5mm; orphans: 2; widows: 2; }
.text { text-indent: 2em; overflow-wrap: anywhere; white-space: pre-wrap; }
.plain { text-indent: 0; }
.blank { letter-spacing: -0.06em; white-space: nowrap; }
.line { height: 9mm; border-bottom: 0.3mm solid #000; }
table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; table-layout: fixed; }
th, td { border: 0.3mm solid #000; padding: 1.4mm 2mm; text-align: left; vertical-align: middle; overflow-wrap: anywhere; font-weight: 400; }
td { white-space: pre-wrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.closing { break-inside: avoid; }
.facts th { width: 34mm; }
.facts td .text, .grid td .text { text-indent: 0; }
.party th[scope='rowgroup'] { width: 14mm; text-align: center; }
.party th[scope='row'] { width: 27mm; }
.party { break-inside: avoid; }
.grid th { text-align: center; }
.grid td { height: 8.5mm; }
.box { margin-right: 6mm; }
.box svg { width: 3.6mm; height: 3.6mm; vertical-align: -0.4mm; }
.box path { fill: none; stroke: #000; stroke-width: 1; }
ol { margin: 0 0 2mm; padding-left: 2.2em; }
.numbered th:first-child { width: 15mm; }
.numbered td:first-child { text-align: center; }
.contents th:nth-child(3) { width: 54mm; }
.contents th:nth-child(4) { width: 16mm; }
.contents th:nth-child(5) { width: 26mm; }
.signing { margin-top: 5mm; break-inside: avoid; }
.sign-line { display: flex; flex-wrap: wrap; align-items: end; gap: 2mm; min-height: 14mm; }
.sign-line .mark { flex: 1; min-width: 40mm; }
.signature { height: 14mm; width: 39mm; }
.signature path { fill: none; stroke: #000; stroke-width: 9; stroke-linecap: round; stroke-linejoin: round; }
.seal { margin-top: 8mm; text-align: right; break-inside: avoid; }
.attach { height: 150mm; border: 0.3mm dashed #000; display: grid; place-items: center; text-align: center; break-inside: avoid; }
.cover-sheet header { margin: 35mm 0 20mm; }
.cover-sheet h1 { font-size: 30pt; }
.notice { border: 0.3mm solid #000; padding: 2mm 3mm; break-inside: avoid; }
.small { font-size: 9.5pt; }
`;
