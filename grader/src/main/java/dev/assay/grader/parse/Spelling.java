package dev.assay.grader.parse;

/** Tells slips of the finger. */
final class Spelling {
  private Spelling() {}

  /** Whether one letter is missing, added or wrong, or two neighbours are swapped. */
  static boolean isSlip(String word, String intended) {
    if (word.length() < 3 || word.equals(intended)) {
      return false;
    }
    int common = 0;
    int shorter = Math.min(word.length(), intended.length());
    while (common < shorter && word.charAt(common) == intended.charAt(common)) {
      common++;
    }
    String restOfWord = word.substring(common);
    String restOfIntended = intended.substring(common);
    return switch (word.length() - intended.length()) {
      case 0 ->
          tail(restOfWord, 1).equals(tail(restOfIntended, 1))
              || swapped(restOfWord, restOfIntended);
      case 1 -> tail(restOfWord, 1).equals(restOfIntended);
      case -1 -> restOfWord.equals(tail(restOfIntended, 1));
      default -> false;
    };
  }

  private static String tail(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }

  private static boolean swapped(String left, String right) {
    return left.length() >= 2
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && tail(left, 2).equals(tail(right, 2));
  }
}
