package io.keepsake.customer;

import io.keepsake.platform.data.DatabaseConverters;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

/** The ids of customers, as columns. */
@Component
class CustomerConverters implements DatabaseConverters {
    @Override
    public List<Converter<?, ?>> converters() {
        return List.of(new FromCustomerId(), new ToCustomerId(), new FromKeepsakeId(), new ToKeepsakeId());
    }

    @WritingConverter
    private static final class FromCustomerId implements Converter<CustomerId, Long> {
        @Override
        public Long convert(CustomerId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class ToCustomerId implements Converter<Long, CustomerId> {
        @Override
        public CustomerId convert(Long value) {
            return new CustomerId(value);
        }
    }

    @WritingConverter
    private static final class FromKeepsakeId implements Converter<KeepsakeId, String> {
        @Override
        public String convert(KeepsakeId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class ToKeepsakeId implements Converter<String, KeepsakeId> {
        @Override
        public KeepsakeId convert(String value) {
            return new KeepsakeId(value);
        }
    }
}
