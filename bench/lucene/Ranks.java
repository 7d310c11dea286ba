/*
 * The peer of bench/search_quality.sql: at which rank Lucene's analyzer of a language and BM25 give the text
 * that answers a question of that language. Reads texts.tsv (id, language, text) and questions.tsv (language,
 * question, id) of a folder; writes the number of the question and the rank, 0 where the text isn't found. Texts
 * of the same score count as before the one that answers.
 */
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public class Ranks {
	/* The analyzers of a language; where there are several, the one that does best counts. */
	static List<Analyzer> analyzers(String language) {
		switch (language) {
			case "ar": return List.of(new ArabicAnalyzer());
			case "en": return List.of(new EnglishAnalyzer());
			case "es": return List.of(new SpanishAnalyzer());
			case "fr": return List.of(new FrenchAnalyzer());
			case "ru": return List.of(new RussianAnalyzer());
			case "zh": return List.of(new SmartChineseAnalyzer(), new CJKAnalyzer());
			default: return List.of();
		}
	}

	static List<String[]> read(Path file) throws IOException {
		List<String[]> rows = new ArrayList<>();
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8))
			rows.add(line.split("\t", 3));
		return rows;
	}

	static IndexSearcher index(List<String[]> texts, Analyzer analyzer) throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (String[] text : texts) {
				Document document = new Document();
				document.add(new StringField("id", text[0], Field.Store.YES));
				document.add(new TextField("text", text[2], Field.Store.NO));
				writer.addDocument(document);
			}
		}
		IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
		searcher.setSimilarity(new BM25Similarity());
		return searcher;
	}

	/* Any of the question's terms. */
	static BooleanQuery query(String question, Analyzer analyzer) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		try (TokenStream stream = analyzer.tokenStream("text", question)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken())
				query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
			stream.end();
		}
		return query.build();
	}

	static int rank(IndexSearcher searcher, BooleanQuery query, String id) throws IOException {
		ScoreDoc[] found = searcher.search(query, searcher.getIndexReader().numDocs()).scoreDocs;
		for (ScoreDoc one : found)
			if (searcher.doc(one.doc).get("id").equals(id)) {
				int rank = 0;
				while (rank < found.length && found[rank].score >= one.score)
					rank++;
				return rank;
			}
		return 0;
	}

	public static void main(String[] arguments) throws IOException {
		BooleanQuery.setMaxClauseCount(100000);
		Map<String, List<String[]>> texts = new HashMap<>();
		for (String[] text : read(Path.of(arguments[0], "texts.tsv")))
			texts.computeIfAbsent(text[1], l -> new ArrayList<>()).add(text);
		List<String[]> questions = read(Path.of(arguments[0], "questions.tsv"));
		for (String language : texts.keySet()) {
			Map<Integer, Integer> best = new HashMap<>();
			double most = -1;
			for (Analyzer analyzer : analyzers(language)) {
				IndexSearcher searcher = index(texts.get(language), analyzer);
				Map<String, Boolean> there = new HashMap<>();
				for (String[] text : texts.get(language))
					there.put(text[0], true);
				Map<Integer, Integer> ranks = new HashMap<>();
				double sum = 0;
				for (int i = 0; i < questions.size(); i++) {
					String[] question = questions.get(i);
					if (!question[0].equals(language) || !there.containsKey(question[2]))
						continue;
					int rank = rank(searcher, query(question[1], analyzer), question[2]);
					ranks.put(i + 1, rank);
					sum += rank > 0 ? 1.0 / rank : 0;
				}
				if (sum > most) {
					most = sum;
					best = ranks;
				}
			}
			best.forEach((number, rank) -> System.out.println(number + "\t" + rank));
		}
	}
}
