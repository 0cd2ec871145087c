import { useQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import type { InformationRequest } from '#contract/information-requests.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { NilFields } from './NilFields.tsx'
import { emptyNil, type NilValues, nilOf } from './nil-values.ts'
import { ownVersionQuery } from './request-queries.ts'
import styles from './requests.module.css'

type Values = NilValues & { stays: 'nil' | 'full' }

/** The short answer as it stands, for whoever is asked about it; begun as the whole return, it means to be that. */
export function useNilPart({ id: requestId, isNil, returnNumber, percent, today }: InformationRequest) {
  const { data: last } = useQuery({ ...ownVersionQuery(requestId, returnNumber), enabled: isNil })
  const stays = percent > 0 ? 'full' : 'nil'
  return useForm<Values>({
    defaultValues: { ...emptyNil(today), stays },
    ...(last && { values: { ...nilOf(last), stays } }),
  })
}

type NilStaysProps = { requestId: string; form: UseFormReturn<Values> }

/** It stays so, put right if need be, or records turned up after all. */
export function NilStays({ requestId, form }: NilStaysProps) {
  return (
    <FormProvider {...form}>
      <section className={styles.query}>
        <fieldset className={styles.choices}>
          <legend>What is your answer now?</legend>
          <LabelledTick type="radio" label="Nobody here knows the child" value="nil" {...form.register('stays')} />
          <LabelledTick
            type="radio"
            label="We do hold records"
            hint="Then the whole return is sent with your answers."
            value="full"
            {...form.register('stays')}
          />
        </fieldset>
        {form.watch('stays') === 'nil' ? (
          <NilFields />
        ) : (
          <p>
            <ButtonLink link={linkOptions({ to: '/requests/$requestId/sections', params: { requestId } })}>
              Write the whole return
            </ButtonLink>
          </p>
        )}
      </section>
    </FormProvider>
  )
}
