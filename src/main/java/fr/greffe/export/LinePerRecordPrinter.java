package fr.greffe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Lays JSON out so that a line is about one thing: the outer levels are indented, what lies deeper
 * (a source, a cell, a term) stays on one line. A change in what is read shows as changed lines.
 */
final class LinePerRecordPrinter implements PrettyPrinter {
  private final int objectLevels;
  private final int arrayLevels;
  private int depth;

  /**
   * @param expandedLevels down to which level of nesting objects have a line per property; arrays
   *     have a line per value one level deeper
   */
  LinePerRecordPrinter(int expandedLevels) {
    this.objectLevels = expandedLevels;
    this.arrayLevels = expandedLevels + 1;
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
    breakLine(json, objectLevels);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json, objectLevels);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, entries, objectLevels, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json, arrayLevels);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json, arrayLevels);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    close(json, values, arrayLevels, ']');
  }

  private void separate(JsonGenerator json, int levels) throws IOException {
    json.writeRaw(depth <= levels ? "," : ", ");
    breakLine(json, levels);
  }

  private void close(JsonGenerator json, int children, int levels, char bracket)
      throws IOException {
    boolean expanded = depth <= levels;
    depth--;
    if (expanded && children > 0) {
      json.writeRaw('\n');
      json.writeRaw(" ".repeat(depth));
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json, int levels) throws IOException {
    if (depth <= levels) {
      json.writeRaw('\n');
      json.writeRaw(" ".repeat(depth));
    }
  }
}
