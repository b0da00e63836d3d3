package id.penghubung.practice;

import java.util.List;

/// Where something happened.
///
/// @param city with `Kota` or `Kabupaten`
record Place(String province, String city, List<String> districts) {}
