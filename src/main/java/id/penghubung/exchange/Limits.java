package id.penghubung.exchange;

/// What a file may cost before it is refused. A pull of 100,000 complaints of the real shape is about 30 MB packed and
/// 300 MB unpacked.
///
/// @param fileBytes of the file itself
/// @param unpackedBytes of all parts of a workbook together
/// @param ratio unpacked to packed, looked at from [#RATIO_FROM] bytes on; deflate itself ends at about 1,030
/// @param rows with anything in them
/// @param columns of the widest row
record Limits(long fileBytes, long unpackedBytes, int ratio, int rows, int columns) {

    /// Small parts of honest files pack very well.
    static final long RATIO_FROM = 64L * 1024 * 1024;

    static final Limits STANDARD = new Limits(400L * 1024 * 1024, 1536L * 1024 * 1024, 200, 500_000, 2_000);
}
