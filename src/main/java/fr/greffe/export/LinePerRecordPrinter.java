package fr.greffe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Lays JSON out so that a line is about one thing: the outer levels are indented, what lies deeper
 * (a source, a cell, a term) stays on one line. A change in what is read shows as changed lines.
 */
final class LinePerRecordPrinter implements PrettyPrinter {
  private final int expandedLevels;
  private int depth;

  /**
   * @param expandedLevels how many levels of nesting are given lines of their own
   */
  LinePerRecordPrinter(int expandedLevels) {
    this.expandedLevels = expandedLevels;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    close(json, values, ']');
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(depth <= expandedLevels ? "," : ", ");
    breakLine(json);
  }

  private void close(JsonGenerator json, int children, char bracket) throws IOException {
    boolean expanded = depth <= expandedLevels;
    depth--;
    if (expanded && children > 0) {
      json.writeRaw('\n');
      indent(json);
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json) throws IOException {
    if (depth <= expandedLevels) {
      json.writeRaw('\n');
      indent(json);
    }
  }

  private void indent(JsonGenerator json) throws IOException {
    json.writeRaw(" ".repeat(depth));
  }
}
