package id.penghubung.practice;

import java.util.List;

/// One kind of complaint that citizens make, with holes for what differs from case to case.
///
/// @param unitId unit whose duty it is
/// @param classification raw word
/// @param titles at least one; one of them is used
/// @param text what everybody says who has this complaint
/// @param details what some of them add
/// @param answer the unit's substantive answer
record Story(
        String id,
        String unitId,
        String classification,
        String category,
        List<String> titles,
        List<String> text,
        List<String> details,
        List<String> answer) {}
