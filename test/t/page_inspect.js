// The body of a function that looks at a page as it is shown, and returns what is wrong with it.
const problems = [];
const SLACK = 0.75;				// pixels: rounding of glyph positions

const say = (what, element, more) =>
	problems.push(what + ': ' + (element.textContent || '').trim().slice(0, 60) + (more ? ' (' + more + ')' : ''));
const isShown = element => element.getClientRects().length > 0;

// colors

function channels(color) {
	const numbers = color.match(/[\d.]+/g).map(Number);
	return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
}
function light(rgb) {
	const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
	const [a, b] = [light(channels(one).rgb), light(channels(other).rgb)].sort((x, y) => y - x);
	return (a + 0.05) / (b + 0.05);
}

// pictures

// the lines of a text: each has a box of its own
const linesOf = text => {
	const spans = [...text.querySelectorAll('tspan')];
	return (spans.length ? spans : [text]).filter(line => line.textContent.trim() !== '');
};
// without the tooltip, which is not drawn
function boxOf(line) {
	const range = document.createRange();
	let box = null;
	for (const node of line.childNodes) {
		if (node.nodeType !== Node.TEXT_NODE) continue;
		range.selectNodeContents(node);
		box = range.getBoundingClientRect();
	}
	return box && box.width ? box : line.getBoundingClientRect();
}
const meet = (a, b, slack) =>
	a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
const within = (a, b, slack) =>
	a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;

function inspectPicture(svg) {
	const frame = svg.getBoundingClientRect();
	// what languages share stands in another picture, and is drawn here by reference
	const drawn = element => element.tagName === 'use' ? document.querySelector(element.getAttribute('href')) : element;
	const shapes = [...svg.querySelectorAll('rect, path, use')].map(element =>
		({ element: drawn(element), box: element.getBoundingClientRect(), style: getComputedStyle(drawn(element)) }));
	for (const use of svg.querySelectorAll('use')) {
		const box = use.getBoundingClientRect();
		if (box.width + box.height === 0) say('a shared drawing is not drawn', svg);
	}
	const paper = shapes[0];
	const texts = [...svg.querySelectorAll('text')].flatMap(text =>
		linesOf(text).map(line => ({ line, text, box: boxOf(line), fill: getComputedStyle(line).fill })));
	if (texts.length === 0) say('picture without any text', svg);
	for (const text of texts) {
		if (!within(text.box, frame, SLACK)) say('text leaves its picture', text.line);
		let behind = [paper.style.fill];
		// a filled box around a text hides what was drawn before: a label on a map
		const first = shapes.findLastIndex((shape, i) => i > 0 && shape.element.tagName === 'rect'
			&& shape.style.fill !== 'none' && shape.box.width < 200 && within(text.box, shape.box, SLACK));
		for (const shape of shapes.slice(Math.max(first, 1))) {
			if (!meet(text.box, shape.box, SLACK)) continue;
			if (!within(text.box, shape.box, SLACK)) {
				// vertical lines are axes: a text may not cross them either
				say('text leaves its cell or runs into a shape', text.line);
				continue;
			}
			if (shape.style.fill !== 'none') behind = [shape.style.fill];
			if (shape.element.tagName === 'path' && shape.style.stroke !== 'none') behind.push(shape.style.stroke);
		}
		for (const color of behind) {
			const found = contrast(text.fill, color);
			if (found < 4.5) say('contrast ' + found.toFixed(2), text.line, text.fill + ' on ' + color);
		}
	}
	texts.sort((a, b) => a.box.top - b.box.top);
	texts.forEach((one, i) => {
		for (let j = i + 1; j < texts.length && texts[j].box.top < one.box.bottom; j++)
			if (meet(one.box, texts[j].box, SLACK)) say('texts overlap', one.line, texts[j].line.textContent);
	});
	return texts.length;
}

// everything else

function backgroundsOf(element) {
	const colors = [];
	for (let at = element; at; at = at.parentElement) {
		const style = getComputedStyle(at);
		for (const color of style.backgroundImage.match(/rgba?\([^)]*\)/g) || [])
			if (channels(color).alpha > 0) colors.push(color);
		if (channels(style.backgroundColor).alpha > 0) return [...colors, style.backgroundColor];
	}
	return [...colors, 'rgb(255, 255, 255)'];
}

function inspectWords() {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let count = 0;
	while (walker.nextNode()) {
		const element = walker.currentNode.parentElement;
		if (!walker.currentNode.data.trim() || element.closest('svg, script') || !isShown(element)) continue;
		count++;
		for (const color of backgroundsOf(element)) {
			const found = contrast(getComputedStyle(element).color, color);
			if (found < 4.5) say('contrast ' + found.toFixed(2), element);
		}
	}
	return count;
}

function inspectHeadings() {
	const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown).map(h => +h.tagName[1]);
	if (levels.filter(level => level === 1).length !== 1 || levels[0] !== 1)
		problems.push('headings do not start with the only h1: ' + levels);
	levels.forEach((level, i) => {
		if (i && level > levels[i - 1] + 1) problems.push('a heading level is left out: ' + levels);
	});
}

const root = document.documentElement;
if (root.scrollWidth > root.clientWidth)
	problems.push('the page is ' + root.scrollWidth + ' wide on a screen of ' + root.clientWidth);
const svgs = [...document.querySelectorAll('svg')].filter(isShown);
const texts = svgs.reduce((sum, svg) => sum + inspectPicture(svg), 0);
const words = inspectWords();
inspectHeadings();
for (const table of [...document.querySelectorAll('table')].filter(isShown))
	for (const cell of table.querySelectorAll('th, td'))
		if (isShown(cell) && cell.scrollWidth > cell.clientWidth + 1) say('text leaves its table cell', cell);
for (const element of document.querySelectorAll('[data-l]'))
	if (isShown(element) && !element.dataset.l.split(' ').includes(root.lang)) say('shown in the wrong language', element);
for (const element of document.querySelectorAll('[aria-labelledby]'))
	if (isShown(element) && !document.getElementById(element.getAttribute('aria-labelledby')))
		problems.push('label is missing: ' + element.getAttribute('aria-labelledby'));
const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
if (new Set(ids).size !== ids.length) problems.push('an id stands twice');
if (window.pwned) problems.push('a script from the data has run');
return { problems: [...new Set(problems)], pictures: svgs.length, texts, words, lang: root.lang, dir: root.dir };
