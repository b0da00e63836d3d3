package id.penghubung.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Messages.Change;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.InformationRequestValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeReaderTest {

    private static final String VALUE = "{\"id\":\"a\",\"version\":7,\"title\":\"Jalan\",\"lain\":[1,{\"x\":2}]}";

    private static Change read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, Change.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entity\":\"complaint\",\"op\":\"upsert\",\"id\":\"a\",\"version\":7,\"value\":%s}",
                "{\"value\":%s,\"version\":7,\"id\":\"a\",\"op\":\"upsert\",\"entity\":\"complaint\"}",
                "{\"baru\":{\"a\":[1]},\"entity\":\"complaint\",\"value\":%s,\"op\":\"upsert\",\"id\":\"a\",\"version\":7}",
            })
    void aComplaintIsReadInAnyOrderOfItsMembers(String form) throws JsonProcessingException {
        var change = read(form.formatted(VALUE));

        assertThat(change.entity()).isEqualTo("complaint");
        assertThat(change.op()).isEqualTo("upsert");
        assertThat(change.id()).isEqualTo("a");
        assertThat(change.version()).isEqualTo(7);
        assertThat(change.value())
                .isInstanceOfSatisfying(
                        ComplaintValue.class, value -> assertThat(value.title()).isEqualTo("Jalan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entity\":\"information-request\",\"op\":\"upsert\",\"id\":\"p\",\"version\":3,\"value\":%s}",
                "{\"value\":%s,\"version\":3,\"id\":\"p\",\"op\":\"upsert\",\"entity\":\"information-request\"}",
            })
    void anInformationRequestIsReadAsOne(String form) throws JsonProcessingException {
        var change = read(form.formatted("{\"id\":\"p\",\"version\":3,\"channel\":\"Surat\",\"lain\":{}}"));

        assertThat(change.value())
                .isInstanceOfSatisfying(
                        InformationRequestValue.class,
                        value -> assertThat(value.channel()).isEqualTo("Surat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entity\":\"kendala\",\"op\":\"upsert\",\"id\":\"k\",\"version\":1,\"value\":{\"version\":\"bukan"
                        + " angka\"}}",
                "{\"value\":{\"version\":\"bukan angka\"},\"id\":\"k\",\"version\":1,\"entity\":\"kendala\"}",
            })
    void anEntityOfANewerServerIsPassedOver(String json) throws JsonProcessingException {
        var change = read(json);

        assertThat(change.entity()).isEqualTo("kendala");
        assertThat(change.id()).isEqualTo("k");
        assertThat(change.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entity\":\"complaint\",\"op\":\"remove\",\"id\":\"a\",\"version\":7}",
                "{\"entity\":\"complaint\",\"op\":\"remove\",\"id\":\"a\",\"version\":7,\"value\":null}",
            })
    void aRemovalHasNoValue(String json) throws JsonProcessingException {
        assertThat(read(json)).isEqualTo(new Change("complaint", "remove", "a", 7, null));
    }

    @Test
    void whatIsNoChangeIsNotRead() {
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("{\"entity\":\"complaint\",\"value\":{\"version\":\"tujuh\"}}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("{\"entity\":\"complaint\",\"value\":{\"id\":\"a\""))
                .isInstanceOf(JacksonException.class);
    }
}
