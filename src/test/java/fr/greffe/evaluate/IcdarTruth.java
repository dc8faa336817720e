package fr.greffe.evaluate;

import fr.greffe.evaluate.Adjacency.Grid;
import fr.greffe.evaluate.Adjacency.GridCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The truths of the ICDAR 2013 table competition: {@code NAME-str.xml} beside {@code NAME.pdf}. */
final class IcdarTruth {

  /** The files, beside the project. */
  static final Path FOLDER = Path.of("..", "shared", "icdar2013-eu");

  private static final Pattern NAME = Pattern.compile("(.+)-str\\.xml");

  /** A second truth of the same document: {@code eu-009b} beside {@code eu-009a}. */
  private static final Pattern ALTERNATIVE = Pattern.compile("(.*\\d)b");

  private IcdarTruth() {}

  /** The truths of each document; one that has alternatives has several. */
  static Map<String, List<List<Grid>>> documents(Path folder) throws IOException {
    Map<String, List<List<Grid>>> documents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        Matcher alternative = ALTERNATIVE.matcher(name.group(1));
        String document = alternative.matches() ? alternative.group(1) + "a" : name.group(1);
        documents.computeIfAbsent(document, d -> new ArrayList<>()).add(read(file));
      }
    }
    return documents;
  }

  private static List<Grid> read(Path file) throws IOException {
    try {
      List<Grid> grids = new ArrayList<>();
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement();
      for (Element table : children(root, "table")) {
        Map<Integer, List<GridCell>> byPage = new LinkedHashMap<>();
        for (Element region : children(table, "region")) {
          byPage
              .computeIfAbsent(number(region, "page", 0), p -> new ArrayList<>())
              .addAll(cells(region));
        }
        byPage.forEach((page, cells) -> grids.add(new Grid(Optional.of(page), cells)));
      }
      return grids;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private static List<GridCell> cells(Element region) {
    int rows = number(region, "row-increment", 0);
    int columns = number(region, "col-increment", 0);
    List<GridCell> cells = new ArrayList<>();
    for (Element cell : children(region, "cell")) {
      int row = number(cell, "start-row", 0);
      int column = number(cell, "start-col", 0);
      int lastRow = Math.max(row, number(cell, "end-row", row));
      int lastColumn = Math.max(column, number(cell, "end-col", column));
      List<Element> content = children(cell, "content");
      cells.add(
          new GridCell(
              row + rows,
              column + columns,
              lastRow - row + 1,
              lastColumn - column + 1,
              content.isEmpty() ? "" : content.get(0).getTextContent()));
    }
    return cells;
  }

  private static int number(Element element, String attribute, int otherwise) {
    String text = element.getAttribute(attribute).strip();
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static List<Element> children(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
