import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { TableFreezeColumn20Regular } from "@fluentui/react-icons/svg/table-freeze-column";
import type { ReactNode } from "react";
import {
  indicatorColumn,
  INDICATOR_FIELDS,
  type IndicatorField,
} from "../../strategy/tables/indicatorFields";
import { columnHeader } from "../../strategy/tables/dataTable";
import { MenuButton } from "../common/MenuButton";
import type { StrategyPack } from "../../strategy/pack";
import { useText } from "../text";
import type { TableChoice, TableEntry } from "../useCases/tables";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  area: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  select: { minWidth: 0 },
});

const ALL = "";

interface TableChoicesProps {
  readonly pack: StrategyPack;
  readonly entry: TableEntry;
  readonly choice: TableChoice;
  readonly onChoice: (choice: TableChoice) => void;
}

/** One priority area or all; for indicators also which columns. */
export function TableChoices({ pack, entry, choice, onChoice }: TableChoicesProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  if (!entry.byArea) return null;
  return (
    <div className={styles.choices}>
      <Field
        label={pack.terms?.area ? text.local(pack.terms.area.one) : text.t("insert:areas")}
        size="small"
        className={styles.area}
      >
        <Select
          size="small"
          className={styles.select}
          value={choice.area ?? ALL}
          onChange={(_, { value }) => onChoice({ ...choice, area: value === ALL ? null : value })}
        >
          <option value={ALL}>{text.t("insert:areas.all")}</option>
          {pack.areas.map(({ id, number, shortTitle }) => (
            <option key={id} value={id}>
              {[number === null ? null : `${number}.`, text.local(shortTitle)].filter(Boolean).join(" ")}
            </option>
          ))}
        </Select>
      </Field>
      {entry.group === "indicators" && (
        <MenuButton
          button={{
            size: "small",
            icon: <TableFreezeColumn20Regular />,
            children: text.t("insert:columns", { count: choice.fields.length }),
          }}
          choices={[
            {
              name: "fields",
              several: true,
              chosen: choice.fields,
              options: INDICATOR_FIELDS.map((value) => ({
                value,
                label: columnHeader(indicatorColumn(value), text.language),
              })),
            },
          ]}
          onChoose={(_, fields) => {
            if (fields.length > 0) onChoice({ ...choice, fields: fields as IndicatorField[] });
          }}
        />
      )}
    </div>
  );
}
