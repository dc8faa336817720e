package fr.greffe.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.greffe.record.Account;
import fr.greffe.record.Announced;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Severity;
import fr.greffe.record.Status;
import fr.greffe.record.TextOrigin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json}: every file of a run, whether it could be read, its fixity and its counts.
 * It carries no time and no machine, so that the same files give the same bytes.
 */
public final class ManifestJson {
  private static final String FORMAT = "greffe-manifest/1";
  private static final int EXPANDED_LEVELS = 3;

  private final JsonMapper mapper = Json.mapper();

  /** A file of the run, as the manifest tells it. */
  private record Entry(
      String file,
      String folder,
      String sha256,
      long bytes,
      Status status,
      List<String> reasons,
      int pageCount,
      Map<TextOrigin, Integer> textOrigin,
      DocumentSummary.Counts counts,
      List<AnnouncedEntry> announced,
      Account amounts,
      Map<Severity, Integer> findings) {

    static Entry of(DocumentSummary summary) {
      DocumentInfo document = summary.document();
      return new Entry(
          document.file(),
          summary.folder(),
          document.sha256(),
          document.bytes(),
          document.status(),
          document.reasons(),
          document.pageCount(),
          summary.textOrigin(),
          summary.counts(),
          summary.announced().stream().map(AnnouncedEntry::of).toList(),
          summary.account(),
          summary.findings());
    }
  }

  private record AnnouncedEntry(String what, int announced, int found, List<String> missing) {

    static AnnouncedEntry of(Announced announced) {
      return new AnnouncedEntry(
          announced.what(), announced.announced(), announced.found(), announced.missing());
    }
  }

  /** Writes the manifest of these documents, in the order given. The stream stays open. */
  public void write(List<DocumentSummary> documents, OutputStream out) throws IOException {
    JsonGenerator json = mapper.getFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new LinePerRecordPrinter(EXPANDED_LEVELS));
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("greffe", ToolVersion.CURRENT);
    json.writeArrayFieldStart("files");
    for (DocumentSummary document : documents) {
      mapper.writeValue(json, Entry.of(document));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
