// pgjdbc as it comes: string parameters against every type, plans that use the index,
// objects, arrays, batches, COPY, and what a BI tool asks of the metadata.
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.util.PGobject;

class HouseJdbc {
	static int run = 0;

	static void ok(boolean passed, String what) {
		System.out.println((passed ? "ok " : "not ok ") + ++run + " - " + what);
	}

	static void is(Object got, Object wanted, String what) {
		boolean same = String.valueOf(got).equals(String.valueOf(wanted));
		ok(same, what);
		if (!same)
			System.out.println("# got " + got + "\n# wanted " + wanted);
	}

	interface Step {
		void run() throws Exception;
	}

	// An exception in a part of the test is one failure, and the other parts go on.
	static void part(String name, Step step) {
		try {
			step.run();
		} catch (Exception e) {
			ok(false, name);
			System.out.println("# " + String.valueOf(e).replace("\n", "\n# "));
		}
	}

	static Connection connect(String... settings) throws SQLException {
		Properties p = new Properties();
		p.setProperty("user", System.getenv("PGUSER"));
		p.setProperty("password", System.getenv("PGPASSWORD"));
		for (int i = 0; i < settings.length; i += 2)
			p.setProperty(settings[i], settings[i + 1]);
		return DriverManager.getConnection(
			"jdbc:postgresql://127.0.0.1:" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE"), p);
	}

	static void execute(Connection c, String sql) throws SQLException {
		try (Statement s = c.createStatement()) {
			s.execute(sql);
		}
	}

	// What a query says, columns by "|", rows by ";", with string parameters.
	static String value(Connection c, String sql, String... parameters) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++)
				s.setString(i + 1, parameters[i]);
			return rows(s);
		}
	}

	static String rows(PreparedStatement s) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet r = s.executeQuery()) {
			int n = r.getMetaData().getColumnCount();
			while (r.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= n; i++)
					row.add(r.getString(i));
				rows.add(String.join("|", row));
			}
		}
		return String.join(";", rows);
	}

	// Every type of the extension: two values of it and how the first is written canonically.
	static final String[][] TYPES = {
		{"action_line", "AL C2", "C7.e-health", "C2"},
		{"sdg", "SDG 9.C", "4", "9.c"},
		{"action_line_set", "C5-C8 and C2", "C4", "{C2,C5,C6,C7,C8}"},
		{"sdg_set", "9.c; 4", "1-3", "{4,9.c}"},
		{"matrix", "{C2:9.c=3,C1:1=1}", "{}", "{C1:1=1,C2:9.c=3}"},
		{"corpus", null, "{2,12,'net'=2,'school'=1}", null},
		{"distribution", "{2:3,1}", "{}", null},
		{"series", "{2001=2.5,2000=1}", "{}", "{2000=1,2001=2.5}"},
		{"ranked_distribution", null, "{}", null},
		{"composite_data", "{\"A\": {\"x\": 3}}", "{}", null},
		{"node_set", "{0 0 #1,90 45 #2}", "{}", null},
		{"gap", null, "{connected 3:1500,unconnected 2:700.5,unknown 1:20,locations 0,weights 0}", null},
		{"gap_change", null, "{cc 0:0,cn 1:1,cu 0:0,nc 0:0,nn 0:0,nu 0:0,uc 0:0,un 0:0,uu 0:0,weights 0}", null},
		{"coverage_set", null, "{}", null},
		{"place_set", "{0 0 5 #1}", "{}", null},
	};

	// States that nobody writes by hand: made once, then sent as text like the others.
	static void makeStates(Connection c) throws SQLException {
		String[][] made = {
			{"corpus", "wsis.corpus_agg(to_tsvector('simple', 'a b ' || i))"},
			{"ranked_distribution", "wsis.ranked_distribution_agg(i, i % 2, 1)"},
			{"gap", "wsis.gap_agg(i > 1, i, i)"},
			{"gap_change", "wsis.gap_change_agg(i > 1, i > 2, i)"},
			{"coverage_set", "wsis.coverage_set_agg(ST_Buffer(ST_MakePoint(i, i), 1, 'quad_segs=1'), '4G')"},
		};
		for (String[] m : made)
			for (String[] type : TYPES)
				if (type[0].equals(m[0]))
					type[1] = value(c, "SELECT (" + m[1] + ")::text FROM generate_series(1, 3) i");
	}

	static void everyType(Connection c) throws SQLException {
		makeStates(c);
		for (String[] type : TYPES) {
			part(type[0], () -> oneType(c, type[0], type[1], type[2], type[3]));
		}
	}

	static void oneType(Connection c, String type, String first, String second, String canonical) throws SQLException {
		String table = "one_" + type;
		execute(c, "CREATE TABLE " + table + " (id int, code wsis." + type + ")");
		try (PreparedStatement s = c.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
			s.setInt(1, 1);
			s.setString(2, first);
			s.executeUpdate();
			s.setInt(1, 2);
			s.setString(2, second);
			s.executeUpdate();
			s.setInt(1, 3);
			s.setString(2, null);
			s.executeUpdate();
			s.setInt(1, 4);
			s.setNull(2, Types.VARCHAR);
			s.executeUpdate();
			s.setInt(1, 5);
			s.setNull(2, Types.OTHER);
			s.executeUpdate();
		}
		is(value(c, "SELECT string_agg(id::text, ',' ORDER BY id) FROM " + table + " WHERE code IS NULL"), "3,4,5", type + ": INSERT of strings and NULLs");
		if (canonical != null)
			is(value(c, "SELECT code FROM " + table + " WHERE id = 1"), canonical, type + ": read as people write it");
		is(value(c, "SELECT id FROM " + table + " WHERE code = ?", first), "1", type + ": WHERE code = ?");
		is(value(c, "SELECT id FROM " + table + " WHERE ? = code", first), "1", type + ": WHERE ? = code");
		is(value(c, "SELECT id FROM " + table + " WHERE code <> ?", first), "2", type + ": WHERE code <> ?");
		is(value(c, "SELECT id FROM " + table + " WHERE code IN (?, ?) ORDER BY id", first, second), "1;2", type + ": WHERE code IN (?, ?)");
		is(value(c, "SELECT id FROM " + table + " WHERE code NOT IN (?, ?)", first, second), "", type + ": WHERE code NOT IN (?, ?)");
		is(value(c, "SELECT id FROM " + table + " WHERE code = ?", (String) null), "", type + ": WHERE code = NULL finds nothing");
		is(value(c, "WITH u AS (UPDATE " + table + " SET code = ? WHERE code = ? RETURNING id) SELECT id FROM u", second, first), "1", type + ": UPDATE … SET code = ? WHERE code = ?");
		is(value(c, "SELECT count(*) FROM " + table + " WHERE code = ?", second), "2", type + ": and it is there");
	}

	// The plan of the statement itself, as the server ran it: auto_explain tells it as a warning.
	static String plan(PreparedStatement s) throws SQLException {
		StringBuilder plan = new StringBuilder();
		s.clearWarnings();
		try (ResultSet r = s.executeQuery()) {
			while (r.next())
				;
		}
		for (SQLWarning w = s.getWarnings(); w != null; w = w.getNextWarning())
			plan.append(w.getMessage());
		return plan.toString();
	}

	interface Fill {
		void fill(PreparedStatement s) throws SQLException;
	}

	// Twelve executions: by the fifth pgjdbc names the statement at the server, by the
	// tenth the server has planned it without the values. Every one by that index.
	static void usesIndex(Connection c, String sql, String index, Fill fill) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			int by = 0;
			String last = "";
			for (int i = 0; i < 12; i++) {
				fill.fill(s);
				last = plan(s);
				if (last.contains("\"Index Name\": \"" + index + "\""))
					by++;
			}
			ok(by == 12, "by the index, all of twelve times: " + sql);
			if (by != 12)
				System.out.println("# " + by + " times\n# " + last.replace("\n", "\n# "));
		}
	}

	static void strings(PreparedStatement s, String... values) throws SQLException {
		for (int i = 0; i < values.length; i++)
			s.setString(i + 1, values[i]);
	}

	static void plans(Connection c) throws SQLException {
		execute(c, "CREATE TABLE project (id int PRIMARY KEY, line wsis.action_line, code wsis.sdg,"
			+ " lines wsis.action_line_set, sdgs wsis.sdg_set, title text)");
		execute(c, "INSERT INTO project SELECT i, l[1 + i % 19], g[1 + i % cardinality(g)],"
			+ " CASE WHEN i % 200 = 0 THEN '{C2,C9}' ELSE '{C1}' END::wsis.action_line_set,"
			+ " CASE WHEN i % 200 = 0 THEN '{9.c,4}' ELSE '{1}' END::wsis.sdg_set, repeat('title ', 20)"
			+ " FROM generate_series(1, 100000) i,"
			+ " (SELECT wsis.to_array(wsis.expand('{C1-C11}'::wsis.action_line_set))) ls (l),"
			+ " (SELECT wsis.to_array(wsis.expand('{1-17}'::wsis.sdg_set))) gs (g)");
		execute(c, "CREATE INDEX project_line ON project (line)");
		execute(c, "CREATE INDEX project_code ON project (code)");
		execute(c, "CREATE INDEX project_lines ON project USING gin (lines)");
		execute(c, "CREATE INDEX project_sdgs ON project USING gin (sdgs)");
		execute(c, "VACUUM ANALYZE project");
		execute(c, "LOAD 'auto_explain'");
		execute(c, "SET auto_explain.log_min_duration = 0");
		execute(c, "SET auto_explain.log_format = json");
		execute(c, "SET client_min_messages = log");

		usesIndex(c, "SELECT count(*) FROM project WHERE line = ?", "project_line", s -> strings(s, "AL C2"));
		usesIndex(c, "SELECT title FROM project WHERE code = ?", "project_code", s -> strings(s, "SDG 9.c"));
		usesIndex(c, "SELECT title FROM project WHERE ? = code", "project_code", s -> strings(s, "SDG 9.c"));
		usesIndex(c, "SELECT title FROM project WHERE code IN (?, ?)", "project_code", s -> strings(s, "9.c", "9.b"));
		usesIndex(c, "SELECT title FROM project WHERE lines @> ?", "project_lines", s -> strings(s, "C2, C9"));
		usesIndex(c, "SELECT title FROM project WHERE lines && ?", "project_lines", s -> strings(s, "C9"));
		usesIndex(c, "SELECT title FROM project WHERE sdgs @> ?", "project_sdgs", s -> strings(s, "9.c"));
		usesIndex(c, "SELECT title FROM project WHERE code = ANY (?::wsis.sdg[])", "project_code",
			s -> s.setArray(1, c.createArrayOf("varchar", new String[] {"9.c", "9.b"})));
		execute(c, "SET auto_explain.log_min_duration = -1");
		execute(c, "SET client_min_messages = warning");

		String right = value(c, "SELECT count(*) FROM project WHERE code = '9.c' OR code = '9.b'");
		try (PreparedStatement s = c.prepareStatement("SELECT count(*) FROM project WHERE code = ANY (?)")) {
			s.setArray(1, c.createArrayOf("varchar", new String[] {"SDG 9.c", "9.b"}));
			is(rows(s), right, "= ANY (?) with a varchar[] answers right");
		}
		is(value(c, "SELECT count(*) FROM project WHERE code IN (?, ?)", "SDG 9.c", "9.b"), right, "and so does IN (?, ?)");
		// an error of the reader reaches the application with its state, detail and hint
		try {
			value(c, "SELECT 1 FROM project WHERE code = ?", "9.d");
			ok(false, "what can't be read is an error");
		} catch (SQLException e) {
			is(e.getSQLState(), "22P02", "what can't be read is an error with its SQLSTATE");
			ok(e.getMessage().contains("9.c"), "that names the nearest right value");
		}
	}

	static PGobject object(String type, String value) throws SQLException {
		PGobject o = new PGobject();
		o.setType(type);
		o.setValue(value);
		return o;
	}

	static void objects(Connection c, String how) throws SQLException {
		execute(c, "CREATE TEMP TABLE held (id int, code wsis.sdg, sdgs wsis.sdg_set, codes wsis.sdg[])");
		try (PreparedStatement s = c.prepareStatement("INSERT INTO held VALUES (?, ?, ?, ?)")) {
			s.setInt(1, 1);
			s.setObject(2, object("wsis.sdg", "SDG 9.C"));
			s.setObject(3, "4, 9.c", Types.OTHER);
			s.setArray(4, c.createArrayOf("wsis.sdg", new Object[] {"9.c", null, "4"}));
			s.executeUpdate();
		}
		for (int i = 0; i < 7; i++)
			value(c, "SELECT code, sdgs, codes FROM held");
		try (PreparedStatement s = c.prepareStatement("SELECT code, sdgs, codes FROM held"); ResultSet r = s.executeQuery()) {
			r.next();
			is(r.getString(1) + " " + r.getString(2), "9.c {4,9.c}", how + "getString");
			ok(r.getObject(1) instanceof PGobject, how + "getObject gives a PGobject");
			is(((PGobject) r.getObject(1)).getValue(), "9.c", how + "with the canonical text");
			Array a = r.getArray(3);
			is(Arrays.toString((Object[]) a.getArray()), "[9.c, null, 4]", how + "getArray");
			is(r.getMetaData().getColumnTypeName(1), "\"wsis\".\"sdg\"", how + "the type's name");
		}
		try (PreparedStatement s = c.prepareStatement("SELECT count(*) FROM held WHERE code = ?")) {
			s.setObject(1, object("wsis.sdg", "9.c"));
			is(rows(s), "1", how + "WHERE code = ? with an object");
			s.setObject(1, "9.c", Types.OTHER);
			is(rows(s), "1", how + "with Types.OTHER");
			s.setObject(1, "9.c");
			is(rows(s), "1", how + "with setObject of a String");
		}
		execute(c, "DROP TABLE held");
	}

	static void batches(Connection c, String how) throws SQLException {
		execute(c, "CREATE TEMP TABLE batched (id int, line wsis.action_line, sdgs wsis.sdg_set)");
		try (PreparedStatement s = c.prepareStatement("INSERT INTO batched VALUES (?, ?, ?)")) {
			for (int i = 0; i < 1000; i++) {
				s.setInt(1, i);
				s.setString(2, i % 10 == 0 ? null : "C" + (1 + i % 11));
				s.setString(3, (1 + i % 17) + ", 9.c");
				s.addBatch();
			}
			is(s.executeBatch().length, 1000, how + ": a batch");
		}
		is(value(c, "SELECT count(*), count(line), count(DISTINCT line), wsis.union_agg(sdgs)::text FROM batched"),
			"1000|900|11|{1,2,3,4,5,6,7,8,9,9.c,10,11,12,13,14,15,16,17}", how + ": all of it is there");
		execute(c, "DROP TABLE batched");
	}

	static void copies(Connection c) throws Exception {
		for (String format : new String[] {"text", "csv", "binary"}) {
			for (String[] type : TYPES) {
				String table = "one_" + type[0], copy = "copy_" + type[0];
				execute(c, "CREATE TEMP TABLE " + copy + " (LIKE " + table + ")");
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				var manager = c.unwrap(PGConnection.class).getCopyAPI();
				manager.copyOut("COPY " + table + " TO STDOUT (FORMAT " + format + ")", out);
				manager.copyIn("COPY " + copy + " FROM STDIN (FORMAT " + format + ")", new ByteArrayInputStream(out.toByteArray()));
				is(value(c, "SELECT count(*) FROM " + table + " a JOIN " + copy + " b USING (id) WHERE a.code IS NOT DISTINCT FROM b.code"),
					"5", "COPY as " + format + " by CopyManager: " + type[0]);
				execute(c, "DROP TABLE " + copy);
			}
		}
	}

	// Whether there are any, each with its comment.
	static boolean remarked(ResultSet r) throws SQLException {
		int n = 0;
		try (r) {
			for (; r.next(); n++)
				if (r.getString("REMARKS") == null || r.getString("REMARKS").isEmpty())
					return false;
		}
		return n > 0;
	}

	static void metadata(Connection c) throws SQLException {
		DatabaseMetaData m = c.getMetaData();
		try (ResultSet r = m.getColumns(null, "public", "project", "code")) {
			r.next();
			is(r.getString("TYPE_NAME"), "\"wsis\".\"sdg\"", "getColumns: the type");
		}
		ok(remarked(m.getColumns(null, "wsis", "country", "iso3")), "getColumns: comments are remarks");
		ok(remarked(m.getTables(null, "wsis", "country", null)), "getTables: comments are remarks");
		ok(remarked(m.getFunctions(null, "wsis", "expand")), "getFunctions: comments are remarks");
		TreeSet<String> types = new TreeSet<>();
		try (ResultSet r = m.getTypeInfo()) {
			while (r.next())
				types.add(r.getString("TYPE_NAME"));
		}
		int known = 0;
		for (String[] type : TYPES)
			if (types.contains(type[0]) || types.contains("\"wsis\".\"" + type[0] + "\""))
				known++;
		is(known, TYPES.length, "getTypeInfo names the types");
		try (ResultSet r = m.getFunctionColumns(null, "wsis", "gap_report", null)) {
			int n = 0;
			while (r.next())
				n++;
			ok(n > 1, "getFunctionColumns names what a function gives");
		}
	}

	// What a tool can draw is numbers, texts, dates, truth values: of every set that the
	// extension gives, flat columns, none composite.
	static void flat(Connection c) throws SQLException {
		execute(c, "SELECT wsis.create_stocktaking('ministry'), wsis.create_indicators('ministry')");
		execute(c, "SELECT wsis.create_bi_views('ministry')");
		int views = 0;
		List<String> unknown = new ArrayList<>();
		try (ResultSet r = c.getMetaData().getColumns(null, "ministry", "bi\\_%", null)) {
			while (r.next()) {
				views++;
				if (r.getInt("DATA_TYPE") == Types.OTHER || r.getInt("DATA_TYPE") == Types.DISTINCT || r.getString("REMARKS") == null)
					unknown.add(r.getString("TABLE_NAME") + "." + r.getString("COLUMN_NAME"));
			}
		}
		ok(views > 100, "getColumns names the columns of bi_…");
		is(unknown, "[]", "each of a type that a tool knows, with its comment");
		is(value(c, "SELECT string_agg(DISTINCT p.oid::regprocedure::text, ', ') FROM pg_proc p"
			+ " JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'"
			+ " JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'wsis',"
			+ " unnest(p.proallargtypes, p.proargmodes) a (type, mode) JOIN pg_type t ON t.oid = a.type"
			+ " WHERE a.mode IN ('o', 't') AND t.typtype = 'c'"), "null", "no function gives a composite in a column");
		String[] charts = {
			"SELECT * FROM wsis.record_timeline",
			"SELECT * FROM wsis.gap_report((SELECT code FROM one_gap WHERE id = 1))",
			"SELECT * FROM wsis.lorenz('{1,2,3}'::wsis.distribution)",
			"SELECT * FROM wsis.progress('open_sdg', '{2015=1,2020=3}'::wsis.series, 2030, 5, 1)",
			"SELECT * FROM wsis.composite_score('HDI', (SELECT min(edition) FROM wsis.composite_edition WHERE code = 'HDI'), '{}'::wsis.composite_data)",
		};
		for (String sql : charts) {
			try (PreparedStatement s = c.prepareStatement(sql)) {
				ResultSetMetaData m = s.getMetaData();
				List<String> other = new ArrayList<>();
				for (int i = 1; i <= m.getColumnCount(); i++)
					if (Arrays.asList(Types.OTHER, Types.STRUCT, Types.BINARY).contains(m.getColumnType(i)))
						other.add(m.getColumnName(i));
				is(other, "[]", "a tool knows the type of every column: " + sql);
			}
		}
	}

	public static void main(String[] args) throws Exception {
		try (Connection c = connect()) {
			execute(c, "SET search_path = public");
			everyType(c);
			part("plans", () -> plans(c));
			part("objects", () -> objects(c, ""));
			part("batches", () -> batches(c, "as it comes"));
			part("copies", () -> copies(c));
			part("metadata", () -> metadata(c));
			part("flat", () -> flat(c));
		}
		try (Connection c = connect("prepareThreshold", "-1")) {
			part("objects, binary", () -> objects(c, "prepareThreshold=-1: "));
			part("batches, binary", () -> batches(c, "prepareThreshold=-1"));
		}
		try (Connection c = connect("reWriteBatchedInserts", "true")) {
			part("batches, rewritten", () -> batches(c, "reWriteBatchedInserts"));
		}
		System.out.println("1.." + run);
	}
}
