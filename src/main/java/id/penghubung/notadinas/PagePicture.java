package id.penghubung.notadinas;

/// A page as pixels, row by row from the top left, each `0xAARRGGBB` and opaque.
public record PagePicture(int width, int height, int[] pixels) {}
