package dev.assay.api.plan;

import dev.assay.api.plan.PlanDrawing.Panel;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes placed trees as SVG. */
final class Svg {
  private static final int MARGIN = 24;
  private static final int TITLE = 36;
  private static final int PANEL_GAP = 56;
  private static final int LEGEND = 40;
  private static final int TITLE_CHAR = 9;
  private static final String STYLE =
      "text{font:12px ui-monospace,'DejaVu Sans Mono',monospace;fill:#1c2430}"
          + ".title{font:bold 15px sans-serif}.legend{font:12px sans-serif;fill:#5a6675}"
          + "rect{fill:#f4f6f9;stroke:#8a97a8;stroke-width:1.2}"
          + ".extra{fill:#fdeccb;stroke:#c77700}.changed{fill:#fff8e6;stroke:#d9a400}"
          + ".missing{fill:#e7f0fd;stroke:#2f6fc2}.engine{fill:#eef7ee;stroke:#5c9a5c}"
          + ".page{fill:#fff;stroke:none}line{stroke:#8a97a8;stroke-width:1.4}";

  private final XMLStreamWriter out;

  private Svg(XMLStreamWriter out) {
    this.out = out;
  }

  static String of(List<Panel> panels) {
    int left = MARGIN;
    int bottom = MARGIN + TITLE;
    for (Panel panel : panels) {
      panel.root().place(left, MARGIN + TITLE);
      bottom = Math.max(bottom, panel.root().bottom());
      left += width(panel) + PANEL_GAP;
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      int width = Math.max(left - PANEL_GAP + MARGIN, 560);
      new Svg(writer).draw(panels, width, bottom + LEGEND);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static int width(Panel panel) {
    return Math.max(panel.root().spread(), panel.title().length() * TITLE_CHAR);
  }

  private void draw(List<Panel> panels, int width, int height) throws XMLStreamException {
    out.writeStartElement("svg");
    out.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attributes("width", width, "height", height);
    out.writeAttribute("viewBox", "0 0 " + width + " " + height);
    out.writeStartElement("style");
    out.writeCharacters(STYLE);
    out.writeEndElement();
    rectangle("page", 0, 0, width, height);
    int left = MARGIN;
    for (Panel panel : panels) {
      text("title", left, MARGIN + 10, panel.title());
      lines(panel.root());
      boxes(panel.root());
      left += width(panel) + PANEL_GAP;
    }
    text(
        "legend",
        MARGIN,
        height - 14,
        "orange: the answer's alone · yellow: like one of the reference's · blue: the reference's"
            + " alone · grey: the same");
    out.writeEndElement();
  }

  private void lines(Box box) throws XMLStreamException {
    for (Box input : box.inputs) {
      out.writeEmptyElement("line");
      attributes(
          "x1",
          box.x + box.width() / 2,
          "y1",
          box.y + box.height(), //
          "x2",
          input.x + input.width() / 2,
          "y2",
          input.y);
      lines(input);
    }
  }

  private void boxes(Box box) throws XMLStreamException {
    rectangle(box.look, box.x, box.y, box.width(), box.height());
    for (int i = 0; i < box.lines.size(); i++) {
      int baseline = box.y + Box.PADDING / 2 + (i + 1) * Box.LINE - 4;
      text("", box.x + Box.PADDING, baseline, box.lines.get(i));
    }
    for (Box input : box.inputs) {
      boxes(input);
    }
  }

  private void rectangle(String look, int x, int y, int width, int height)
      throws XMLStreamException {
    out.writeEmptyElement("rect");
    out.writeAttribute("class", look);
    attributes("x", x, "y", y, "width", width, "height", height);
    attributes("rx", 5);
  }

  private void text(String look, int x, int y, String text) throws XMLStreamException {
    out.writeStartElement("text");
    if (!look.isEmpty()) {
      out.writeAttribute("class", look);
    }
    attributes("x", x, "y", y);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      out.writeAttribute(pairs[i].toString(), pairs[i + 1].toString());
    }
  }
}
