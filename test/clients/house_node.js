// node-postgres as it comes: parameters without a type, prepared statements, arrays.
const { Client } = require('pg');

let run = 0;
function is(got, wanted, what) {
	const same = JSON.stringify(got) === JSON.stringify(wanted);
	console.log(`${same ? 'ok' : 'not ok'} ${++run} - ${what}`);
	if (!same)
		console.log(`# got ${JSON.stringify(got)}\n# wanted ${JSON.stringify(wanted)}`);
}

async function main() {
	const client = new Client();
	await client.connect();
	const values = async (text, parameters) => (await client.query({ text, values: parameters, rowMode: 'array' })).rows;

	await client.query('CREATE TABLE project (id int, line wsis.action_line, sdgs wsis.sdg_set, codes wsis.sdg[])');
	await client.query('INSERT INTO project VALUES ($1, $2, $3, $4), ($5, $6, $7, $8)',
		[1, 'AL C2', 'SDG 9.c, 4', ['9.c', null, 'SDG 4'], 2, null, null, null]);
	is(await values('SELECT * FROM project ORDER BY id'),
		[[1, 'C2', '{4,9.c}', '{9.c,NULL,4}'], [2, null, null, null]], 'INSERT and SELECT');
	is(await values('SELECT id FROM project WHERE line = $1', ['AL C2']), [[1]], 'WHERE line = $1');
	is(await values('SELECT id FROM project WHERE line IN ($1, $2)', ['C2', 'C3']), [[1]], 'WHERE line IN ($1, $2)');
	is(await values('SELECT id FROM project WHERE line = ANY ($1)', [['C2', 'AL C3']]), [[1]], 'WHERE line = ANY ($1)');
	is(await values('SELECT id FROM project WHERE sdgs @> $1', ['9.c']), [[1]], 'WHERE sdgs @> $1');
	is(await values('UPDATE project SET line = $1 WHERE line IS NULL RETURNING line', ['e-health']), [['C7.e-health']], 'UPDATE');
	for (let i = 0; i < 7; i++)
		await client.query({ name: 'by line', text: 'SELECT id FROM project WHERE line = $1', values: ['C2'] });
	is((await client.query({ name: 'by line', text: 'SELECT id FROM project WHERE line = $1', values: ['C7 e-health'] })).rows,
		[{ id: 2 }], 'a named statement');
	try {
		await client.query('SELECT id FROM project WHERE line = $1', ['C12']);
		is('no error', 'an error', 'what can\'t be read');
	} catch (e) {
		is([e.code, e.hint.includes('C11')], ['22P02', true], 'what can\'t be read: SQLSTATE and hint');
	}
	await client.end();
	console.log(`1..${run}`);
}

main().catch((e) => {
	console.log(`not ok ${++run} - ${e}`);
	process.exit(1);
});
