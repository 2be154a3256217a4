package nl.tegenkracht.klacht.procedure.act;

/** What each act does; that it is possible was checked before. */
final class Effects {

    private Effects() {
    }

    static Step of(Act act, Step step) {
        return switch (act) {
            case Act.BevestigOntvangst confirm -> IntakeActs.confirm(step);
            case Act.NoemAangeklaagden name -> IntakeActs.name(name, step);
            case Act.VraagAanvulling ask -> IntakeActs.ask(ask, step);
            case Act.VulAan add -> IntakeActs.add(add, step);
            case Act.MarkeerCompleet complete -> IntakeActs.complete(complete, step);
            case Act.StelCommissieSamen compose -> PanelActs.compose(compose, step);
            case Act.VerklaarVrij declare -> PanelActs.declare(step);
            case Act.Verschoon withdraw -> PanelActs.withdraw(withdraw, step);
            case Act.VraagWraking challenge -> PanelActs.challenge(challenge, step);
            case Act.BeslisWraking decide -> PanelActs.decide(decide, step);
            case Act.VervangLid replace -> PanelActs.replace(replace, step);
            case Act.TrekIn withdraw -> WithdrawalActs.withdraw(withdraw, step);
            case Act.LaatMeelezen companion -> BijstandActs.readAlong(companion, step);
            case Act.NoemRaadsman counsel -> BijstandActs.nameCounsel(counsel, step);
            case Act.BeeindigBijstand end -> BijstandActs.end(end, step);
            case Act.KiesBereikbaarheid reach -> BijstandActs.reach(reach, step);
            case Act.HerstelStuk mend -> CorrectionActs.mend(mend, step);
            case Act.MeldUitgevoerd report -> ExecutionActs.report(report, step);
            case Act.GeefAlgemeenAdvies advise -> InvestigationActs.adviseInGeneral(advise, step);
            case Act.MeldKlagerWeg gone -> DepartureActs.klager(gone, step);
            case Act.OnTrack onTrack -> onTrack(onTrack, step);
            case Act.MaakBekend known -> NoticeActs.makeKnown(known, step);
            case Act.Bezorg deliver -> DecisionActs.deliver(deliver, step);
        };
    }

    private static Step onTrack(Act.OnTrack act, Step step) {
        return switch (act) {
            case Act.WijsBevoegdGezagAan choose -> AdmissibilityActs.choose(choose, step);
            case Act.Beoordeel judge -> AdmissibilityActs.judge(judge, step);
            case Act.BeslisNietOntvankelijk decide -> AdmissibilityActs.decide(decide, step);
            case Act.StuurAfschrift send -> AdmissibilityActs.send(send, step);
            case Act.PlanHoorzitting plan -> HearingActs.plan(plan, step);
            case Act.VraagAndereDag ask -> HearingActs.askForAnotherDay(ask, step);
            case Act.HoudHoorzitting hold -> HearingActs.hold(hold, step);
            case Act.DienStukIn submit -> PieceActs.submit(submit, step);
            case Act.BeslisLaatStuk decide -> PieceActs.decide(decide, step);
            case Act.LegFeitenVoor present -> HearingActs.present(present, step);
            case Act.Reageer react -> HearingActs.react(react, step);
            case Act.StelAdviesVast adopt -> AdviceActs.adopt(adopt, step);
            case Act.OndertekenAdvies sign -> AdviceActs.sign(sign, step);
            case Act.KondigLaterAdviesAan announce -> AdviceActs.announce(announce, step);
            case Act.LegAdviesTerInzage receive -> DecisionActs.receive(receive, step);
            case Act.LeesAdvies read -> DecisionActs.read(read, step);
            case Act.Verdaag adjourn -> DecisionActs.adjourn(adjourn, step);
            case Act.Beslis decide -> DecisionActs.decide(decide, step);
            case Act.VraagVoorziening ask -> VoorzieningActs.ask(ask, step);
            case Act.HoorOverVoorziening hear -> VoorzieningActs.hear(hear, step);
            case Act.OverlegOverVoorziening consult -> VoorzieningActs.consult(consult, step);
            case Act.TrefVoorziening take -> VoorzieningActs.take(take, step);
            case Act.GeefUitvoeringsopdracht order -> ExecutionActs.order(order, step);
            case Act.AdviseerExternOnderzoek advise -> InvestigationActs.advise(advise, step);
            case Act.BeslisExternOnderzoek decide -> InvestigationActs.decide(decide, step);
            case Act.LegOnderzoekVast report -> InvestigationActs.report(report, step);
            case Act.TrekGedragingIn withdraw -> WithdrawalActs.withdrawOne(withdraw, step);
            case Act.StelBemiddelingVoor propose -> MediationActs.propose(propose, step);
            case Act.AntwoordOpBemiddeling answer -> MediationActs.answer(answer, step);
            case Act.BeeindigBemiddeling end -> MediationActs.end(end, step);
            case Act.MeldAangeklaagdeWeg gone -> DepartureActs.aangeklaagde(gone, step);
            case Act.Beeindig end -> DepartureActs.end(end, step);
            case Act.ZegWieMeekomt bring -> BijstandActs.bring(bring, step);
            case Act.BeeindigVoorziening end -> VoorzieningActs.end(end, step);
        };
    }
}
