package fr.greffe.cli;

import fr.greffe.record.PageSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The pages asked for: « 3 », « 3-12 », « 1,4-6,9- ». */
record PageRanges(List<PageSpan> spans) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:(-)(\\d{1,6})?)?");

  /** Reads page ranges from the command line. */
  static final class Converter implements ITypeConverter<PageRanges> {
    @Override
    public PageRanges convert(String text) {
      List<PageSpan> spans = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        spans.add(span(part.strip()));
      }
      return new PageRanges(List.copyOf(spans));
    }

    private static PageSpan span(String part) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        throw new TypeConversionException(part);
      }
      int first = Integer.parseInt(range.group(1));
      int last = first;
      if (range.group(2) != null) {
        last = range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
      }
      if (first < 1 || last < first) {
        throw new TypeConversionException(part);
      }
      return new PageSpan(first, last);
    }
  }
}
