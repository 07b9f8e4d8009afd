package io.github.camelpolytomic.test.internal.state.query;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlTextTest {

    private static final List<SourceSchema> SCHEMAS = List.of(
            new SourceSchema(
                    "public.orders",
                    "Orders",
                    List.of(SourceField.of("id", "number"), SourceField.of("Email", "string"))),
            new SourceSchema("Contact", "Contact", List.of(SourceField.of("Id", "string"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from public.orders limit 1               | [{\"id\":1,\"Email\":\"Email 1\"}]",
                "SELECT id FROM Orders LIMIT 2;                    | [{\"id\":1},{\"id\":2}]",
                "select email, id as number from \"public.orders\" limit 1 | [{\"Email\":\"Email 1\",\"number\":1}]",
                "select o.id from orders limit 1                   | [{\"id\":1}]",
                "select Id from Contact limit 1                    | [{\"Id\":\"Id 1\"}]",
                "select count(*) from orders                       | [{\"count\":25}]",
                "select count(*) as n from orders                  | [{\"n\":25}]",
                "select 1                                          | [{\"?column?\":1}]",
                "select 1 as one, 'two' as \"Two\", true yes       | [{\"one\":1,\"Two\":\"two\",\"yes\":true}]"
            })
    void givesItsRows(String query, String rows) {
        assertThat(SqlText.read(query).rows(SCHEMAS).all()).hasToString(rows.replace("},{", "}, {"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from gone           | relation \"gone\" does not exist",
                "select * from ers            | relation \"ers\" does not exist",
                "select name from orders      | column \"name\" does not exist",
                "select name                  | column \"name\" does not exist"
            })
    void failsAsADatabaseWould(String query, String error) {
        SqlText read = SqlText.read(query);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> read.rows(SCHEMAS))
                .withMessage(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "delete from orders",
                "select * from orders where id = 1",
                "select a.b c d from orders",
                "select lower(email) from orders"
            })
    void doesNotPretendToKnowMore(String query) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> SqlText.read(query))
                .withMessageStartingWith("the simulator only knows queries of the form");
    }
}
