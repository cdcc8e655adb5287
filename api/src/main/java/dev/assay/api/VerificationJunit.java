package dev.assay.api;

import dev.assay.grader.explain.Explainer;
import dev.assay.problems.Severity;
import dev.assay.problems.Verification;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Verifications as JUnit XML: a suite for each package, a case for its files, one for each of its
 * answers and one for each mutant that survives.
 */
final class VerificationJunit {
  private final XMLStreamWriter xml;

  private VerificationJunit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(List<Verification> verifications) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      VerificationJunit junit = new VerificationJunit(xml);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Verification verification : verifications) {
        junit.suite(verification);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot fail", e);
    }
    return text + "\n";
  }

  private void suite(Verification verification) throws XMLStreamException {
    List<Verification.Survivor> survivors =
        Optional.ofNullable(verification.mutation())
            .map(Verification.Mutation::survivors)
            .orElse(List.of());
    long failed = verification.trials().stream().filter(trial -> !trial.passed()).count();
    long broken = verification.passed() ? 0 : 1;
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", verification.problem());
    int tests = 1 + verification.trials().size() + survivors.size();
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Long.toString(failed + broken));
    xml.writeAttribute("skipped", Integer.toString(survivors.size()));
    files(verification);
    for (Verification.Trial trial : verification.trials()) {
      testCase(verification, trial.submission().file(), trial.time().toNanos() / 1e9);
      if (!trial.passed()) {
        element("failure", "the verdict is " + trial.report().verdict().code());
      }
      xml.writeEndElement();
    }
    for (Verification.Survivor survivor : survivors) {
      testCase(verification, "mutant " + survivor.mutant().id(), 0);
      String reason = survivor.reason().isEmpty() ? "survives" : survivor.reason();
      element("skipped", Explainer.mistake(survivor.mutant().finding()) + ": " + reason);
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void files(Verification verification) throws XMLStreamException {
    testCase(verification, "package", 0);
    for (Verification.Diagnostic diagnostic : verification.diagnostics()) {
      String message =
          "%s:%d:%d: %s [%s]"
              .formatted(
                  diagnostic.flaw().file(),
                  diagnostic.flaw().line(),
                  diagnostic.flaw().column(),
                  diagnostic.flaw().message(),
                  diagnostic.flaw().code());
      element(diagnostic.severity() == Severity.ERROR ? "failure" : "system-out", message);
    }
    xml.writeEndElement();
  }

  private void testCase(Verification verification, String name, double seconds)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", verification.problem());
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
  }

  private void element(String name, String message) throws XMLStreamException {
    xml.writeStartElement(name);
    if (name.equals("system-out")) {
      xml.writeCharacters(message);
    } else {
      xml.writeAttribute("message", message);
    }
    xml.writeEndElement();
  }
}
