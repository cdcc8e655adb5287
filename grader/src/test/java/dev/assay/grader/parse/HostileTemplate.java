package dev.assay.grader.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the templates of the hostile cases: <code>{{rep:N:TEXT}}</code> is TEXT N times, <code>
 * {{seq:N:SEP:TEXT}}</code> N copies joined by SEP with # counted from 0 and @ from 1; a run of }
 * before the closing }} belongs to TEXT.
 */
public final class HostileTemplate {
  private static final Pattern REPEAT =
      Pattern.compile("\\{\\{(?:rep:(\\d+):|seq:(\\d+):([^:]*):)(.*?}*)}}(?!})", Pattern.DOTALL);

  private HostileTemplate() {}

  /** The text of a template, cut off where it is longer than anything that is looked at. */
  public static String expand(String template, int limit) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = REPEAT.matcher(template);
    int from = 0;
    while (matcher.find()) {
      text.append(template, from, matcher.start());
      boolean sequence = matcher.group(2) != null;
      int count = Integer.parseInt(sequence ? matcher.group(2) : matcher.group(1));
      for (int i = 0; i < count && text.length() <= limit; i++) {
        if (sequence) {
          text.append(i == 0 ? "" : matcher.group(3))
              .append(matcher.group(4).replace("#", "" + i).replace("@", "" + (i + 1)));
        } else {
          text.append(matcher.group(4));
        }
      }
      from = matcher.end();
    }
    return text.append(template.substring(from)).toString();
  }
}
