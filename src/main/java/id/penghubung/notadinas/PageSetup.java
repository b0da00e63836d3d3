package id.penghubung.notadinas;

/// How a letter looks; set once by the agency (documents 1.3).
///
/// @param fontSize points, of the body
public record PageSetup(Paper paper, double fontSize, double lineHeight, Margins margins) {

    /// Millimetres.
    public record Margins(int top, int right, int bottom, int left) {

        /// Less is out of a printer's reach.
        public static final int LEAST = 10;

        public static final int MOST = 60;

        public Margins {
            for (var margin : new int[] {top, right, bottom, left}) {
                if (margin < LEAST || margin > MOST) {
                    throw new IllegalArgumentException("a margin of " + margin + " mm");
                }
            }
        }
    }

    /// Width and height in millimetres.
    public enum Paper {
        A4(210, 297),
        F4(215, 330);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    public PageSetup {
        if (fontSize < 8 || fontSize > 16 || lineHeight < 1 || lineHeight > 2) {
            throw new IllegalArgumentException("a font of %s pt with lines of %s".formatted(fontSize, lineHeight));
        }
    }

    /// A4, Arial 12, margins 2 / 2 / 2.5 / 3 cm: the ministries' general rule (documents 1.3).
    public static PageSetup usual() {
        return new PageSetup(Paper.A4, 12, 1.25, new Margins(20, 20, 25, 30));
    }

    /// Of text between the margins, in millimetres.
    int textWidth() {
        return paper.width() - margins.left() - margins.right();
    }
}
