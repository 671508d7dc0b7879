import { known } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase, PaperParty } from './paper-case.ts';

/** Particulars of the parties (当事人基本情况), as every official form asks for them. */
const party = (title: string, one: PaperParty): Html => html`<table class="party"><tbody>
<tr><th rowspan="5" scope="rowgroup">${title}</th><th scope="row">姓名或名称</th><td colspan="3">${known(one.name)}</td></tr>
<tr><th scope="row">性别</th><td>${known(one.sex, 3)}</td><th scope="row">民族</th><td>${known(one.ethnicity, 3)}</td></tr>
<tr><th scope="row">年龄</th><td>${known(one.age, 3)}</td><th scope="row">联系电话</th><td>${known(one.phone, 6)}</td></tr>
<tr><th scope="row">证件号码</th><td>${known(one.idNumber, 9)}</td><th scope="row">职业或单位</th><td>${known(one.occupation, 6)}</td></tr>
<tr><th scope="row">住址</th><td colspan="3">${known(one.address, 16)}</td></tr>
</tbody></table>`;

export const bothParties = ({ applicant, respondent }: PaperCase): Html =>
  html`${party('申请人', applicant)}${party('被申请人', respondent)}`;
