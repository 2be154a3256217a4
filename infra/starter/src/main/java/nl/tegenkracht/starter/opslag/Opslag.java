package nl.tegenkracht.starter.opslag;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.Tegenkracht;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Opslag per (dienst, domein). */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
public class Opslag {

    @Bean
    MongoDatabaseFactory domeindatabases(MongoClient client, Tegenkracht instellingen) {
        return new Domeindatabases(client, instellingen.dienst());
    }

    /** Meerderheid en journaal staan vast: een erkende schrijfactie is een bewaarde. */
    @Bean
    MongoClientSettingsBuilderCustomizer erkendIsBewaard() {
        return bouwer -> bouwer.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    MongoCustomConversions omzettingen() {
        return new MongoCustomConversions(List.of(DatumSchrijven.INSTANTIE, DatumLezen.INSTANTIE,
                DomeinSchrijven.INSTANTIE, DomeinLezen.INSTANTIE));
    }

    /** Een datum is een datum, nooit een middernacht in een toevallige zone. */
    @WritingConverter
    enum DatumSchrijven implements Converter<LocalDate, String> {

        INSTANTIE;

        @Override
        public String convert(LocalDate datum) {
            return datum.toString();
        }
    }

    @ReadingConverter
    enum DatumLezen implements Converter<String, LocalDate> {

        INSTANTIE;

        @Override
        public LocalDate convert(String datum) {
            return LocalDate.parse(datum);
        }
    }

    @WritingConverter
    enum DomeinSchrijven implements Converter<DataDomain, String> {

        INSTANTIE;

        @Override
        public String convert(DataDomain domein) {
            return domein.value();
        }
    }

    @ReadingConverter
    enum DomeinLezen implements Converter<String, DataDomain> {

        INSTANTIE;

        @Override
        public DataDomain convert(String domein) {
            return new DataDomain(domein);
        }
    }
}
