/**
 * Charts, in the colours and font of the workbook's theme. Source: ECMA-376 part 1, 21.2; the order of elements is that of
 * its schema.
 */

import type { Chart } from "../../../edits";
import { CHART, DRAWING, RELATIONSHIPS, XML } from "../markup";
import { markupText } from "../text";
import { escapeXml } from "../../../xml";
import type { ChartData, ChartSeries, ChartValues } from "./data";

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;

/** Text and lines somewhat lighter than the theme's text. */
const SOFT_TEXT = '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>';
const SOFT_LINE = '<a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr>';
const LINE = `<c:spPr><a:ln w="9525"><a:solidFill>${SOFT_LINE}</a:solidFill></a:ln></c:spPr>`;

/** The part of a chart. `language` is that of its texts, "en-GB". */
export function chartXml(chart: Chart, data: ChartData, language: string): string {
  const plot = PLOTS[chart.type](data);
  const legend = chart.type === "doughnut" || data.series.length > 1;
  const side = chart.type === "doughnut" ? "r" : "b";
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>` +
    (legend ? `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/></c:legend>` : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="9525"><a:solidFill>${SOFT_LINE}</a:solidFill></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill>${SOFT_TEXT}</a:solidFill></a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="${language}"/></a:p></c:txPr></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const look = `sz="1200" b="0"><a:solidFill>${SOFT_TEXT}</a:solidFill>`;
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>" +
    `<a:pPr><a:defRPr ${look}</a:defRPr></a:pPr><a:r><a:rPr ${look}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

const PLOTS: Readonly<Record<Chart["type"], (data: ChartData) => string>> = {
  columnStacked: (data) =>
    '<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    seriesXml(data, '<c:invertIfNegative val="0"/>') +
    `<c:gapWidth val="60"/><c:overlap val="100"/>${AXIS_IDS}</c:barChart>${axesXml(UPRIGHT, data)}`,
  barClustered: (data) =>
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    seriesXml(data, '<c:invertIfNegative val="0"/>') +
    `<c:gapWidth val="60"/>${AXIS_IDS}</c:barChart>${axesXml(LYING, data)}`,
  line: (data) =>
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    seriesXml(data, '<c:marker><c:symbol val="none"/></c:marker>', '<c:smooth val="0"/>') +
    `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>${axesXml(UPRIGHT, data)}`,
  doughnut: (data) =>
    '<c:doughnutChart><c:varyColors val="1"/>' +
    seriesXml(data, SHARE_LABELS) +
    '<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>',
};

const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Each segment of the ring says its share, in the colour of text: that reads well on all of the theme's accents. */
const SHARE_LABELS =
  '<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
  '</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>' +
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/></c:dLbls>';

/** All series; `before` and `after` stand in each before its categories and after its values. */
function seriesXml({ categories, series }: ChartData, before: string, after = ""): string {
  const one = ({ name, values }: ChartSeries, index: number): string =>
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name)}</c:tx>${before}` +
    `<c:cat>${areNumbers(categories) ? numbersXml(categories) : textsXml(categories)}</c:cat>` +
    `<c:val>${numbersXml(values)}</c:val>${after}</c:ser>`;
  return series.map(one).join("");
}

const areNumbers = ({ values }: ChartValues): boolean => values.every((value) => typeof value === "number");

function textsXml({ reference, values }: ChartValues): string {
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache>${pointsXml(values)}</c:strCache></c:strRef>`;
}

function numbersXml({ reference, values, numberFormat }: ChartValues): string {
  const numbers = values.map((value) => (typeof value === "number" ? value : null));
  return (
    `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>${markupText(numberFormat)}</c:formatCode>` +
    `${pointsXml(numbers)}</c:numCache></c:numRef>`
  );
}

function pointsXml(values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${markupText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

interface Axes {
  readonly categorySide: "b" | "l";
  readonly valueSide: "l" | "b";
  /** In which direction the categories follow one another, seen from where the axes meet. */
  readonly order: "minMax" | "maxMin";
  /** Where among the categories the axis of values stands. */
  readonly valuesAt: "autoZero" | "max";
}
const UPRIGHT: Axes = { categorySide: "b", valueSide: "l", order: "minMax", valuesAt: "autoZero" };
/** Bars that lie are read from the top: the first category stands there, and the values beneath the last. */
const LYING: Axes = { categorySide: "l", valueSide: "b", order: "maxMin", valuesAt: "max" };

const scale = (order: Axes["order"]): string =>
  `<c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>`;
const TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

/** Both axes; values are shown as the cells of the first series show them. */
function axesXml({ categorySide, valueSide, order, valuesAt }: Axes, { series }: ChartData): string {
  const format = escapeXml(series[0]?.values.numberFormat ?? "General");
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scale(order)}<c:axPos val="${categorySide}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="1"/>${TICKS}${LINE}<c:crossAx val="${VALUE_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scale("minMax")}<c:axPos val="${valueSide}"/><c:majorGridlines>${LINE}</c:majorGridlines>` +
    `<c:numFmt formatCode="${format}" sourceLinked="1"/>${TICKS}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${valuesAt}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
