package dev.assay.api.report;

import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML in the dialect of Jenkins' schema: a case an answer; a failure is the learner's, an
 * error the judge's. XML 1.0 cannot hold most control characters; they are written out before.
 */
final class JunitForm implements WholeReport.Form {
  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", Plain.line(subject.name()));
      xml.writeAttribute("tests", Integer.toString(all.size()));
      xml.writeAttribute("failures", count(all, false));
      xml.writeAttribute("errors", count(all, true));
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute("time", seconds(all.stream().mapToDouble(Graded::seconds).sum()));
      for (Graded graded : all) {
        testCase(xml, graded);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.append(text.toString()).append('\n');
  }

  private static void testCase(XMLStreamWriter xml, Graded graded) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Plain.line(graded.verdict().problem()));
    xml.writeAttribute("name", Plain.line(graded.file()));
    xml.writeAttribute("time", seconds(graded.seconds()));
    if (!graded.accepted()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement(judgeFailed(graded) ? "error" : "failure");
      xml.writeAttribute("type", graded.verdict().verdict().code());
      xml.writeAttribute("message", graded.headline());
      xml.writeCharacters("points " + graded.points() + "\n" + Details.text(graded));
      xml.writeEndElement();
      xml.writeCharacters("\n  ");
    }
    xml.writeEndElement();
  }

  private static boolean judgeFailed(Graded graded) {
    return graded.verdict().verdict() == Verdict.JUDGE_ERROR;
  }

  private static String count(List<Graded> all, boolean judgeFailed) {
    return Long.toString(
        all.stream().filter(each -> !each.accepted() && judgeFailed(each) == judgeFailed).count());
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
